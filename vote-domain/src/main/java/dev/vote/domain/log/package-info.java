/** How Vote writes its log: one line for each business event, the same keys everywhere. */
package dev.vote.domain.log;
