/** Who asks: the staff's authentication, and the cookies. */
package dev.vote.web.security;
