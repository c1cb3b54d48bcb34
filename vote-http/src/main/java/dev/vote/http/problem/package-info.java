/** Problem documents (RFC 9457), by which programs learn what went wrong. */
package dev.vote.http.problem;
