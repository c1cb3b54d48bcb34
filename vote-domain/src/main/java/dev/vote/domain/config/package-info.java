/** Settings and the clock: what a deployment decides, typed and checked. */
package dev.vote.domain.config;
