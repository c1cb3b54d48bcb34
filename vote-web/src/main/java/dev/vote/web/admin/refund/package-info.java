/** The refund desk's pages. */
package dev.vote.web.admin.refund;
