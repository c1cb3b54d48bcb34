/** Figures for those who run contests: votes and money by the hour, the way from checkout to credit, what is stuck. */
package dev.vote.payment.figures;
