/** Payments of the past by the million: our rows of them, and the gateway's charges. */
package dev.vote.sandbox.past;
