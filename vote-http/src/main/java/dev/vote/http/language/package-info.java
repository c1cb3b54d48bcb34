/** In which languages Vote answers. */
package dev.vote.http.language;
