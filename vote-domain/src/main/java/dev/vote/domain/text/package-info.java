/** Text as people type or paste it. */
package dev.vote.domain.text;
