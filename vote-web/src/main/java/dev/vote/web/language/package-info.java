/** In which of the languages somebody is answered, and how a person chooses another one. */
package dev.vote.web.language;
