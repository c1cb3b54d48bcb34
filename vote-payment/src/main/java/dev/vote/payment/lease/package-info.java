/** Work that several servers share: each piece is one server's at a time. */
package dev.vote.payment.lease;
