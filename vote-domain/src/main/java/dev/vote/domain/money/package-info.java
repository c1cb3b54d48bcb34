/** Amounts of money: whole minor units with their currency, never a floating number. */
package dev.vote.domain.money;
