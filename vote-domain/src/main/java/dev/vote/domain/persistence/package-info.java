/** How values that JPA doesn't know are stored. */
package dev.vote.domain.persistence;
