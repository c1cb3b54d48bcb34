/** The headers that tell a browser what an answer of ours may do. */
package dev.vote.http.security;
