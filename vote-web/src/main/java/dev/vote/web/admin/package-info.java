/** The staff's pages: which there are, who may open them, and the frame around them. */
package dev.vote.web.admin;
