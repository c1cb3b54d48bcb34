/** Problem documents (RFC 9457), by which programs learn what went wrong, and the reading of bodies that may end in one. */
package dev.vote.http.problem;
