/** Money that staff give back: what they wanted, and how far it is. The votes go by settlement, on the gateway's word. */
package dev.vote.domain.refund;
