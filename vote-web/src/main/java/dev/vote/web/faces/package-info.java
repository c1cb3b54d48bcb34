/** What Jakarta Faces must be told so that our addresses stay as they are. */
package dev.vote.web.faces;
