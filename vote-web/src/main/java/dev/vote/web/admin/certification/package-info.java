/** The certification desk's page and its file. */
package dev.vote.web.admin.certification;
