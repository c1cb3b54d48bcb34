/** Money that staff give back, or Vote itself: what they wanted, and how far it is. The votes go by settlement, on the gateway's word. */
package dev.vote.domain.refund;
