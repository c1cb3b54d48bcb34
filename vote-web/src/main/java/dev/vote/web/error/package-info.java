/** What a browser sees when something went wrong; it needs neither Faces nor the database. */
package dev.vote.web.error;
