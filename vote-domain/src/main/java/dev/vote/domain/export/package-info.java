/** What staff took out of Vote as files: who, what, when, and how far it is. */
package dev.vote.domain.export;
