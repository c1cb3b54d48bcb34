/** The headers that tell a browser what our pages may do. */
package dev.vote.web.security;
