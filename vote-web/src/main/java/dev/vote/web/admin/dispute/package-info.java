/** The pages about disputes, and the file that answers one. */
package dev.vote.web.admin.dispute;
