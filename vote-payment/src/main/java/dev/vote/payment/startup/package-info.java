/** What must hold before anything is served. */
package dev.vote.payment.startup;
