/** Certified results as files that people print and keep. */
package dev.vote.web.certificate;
