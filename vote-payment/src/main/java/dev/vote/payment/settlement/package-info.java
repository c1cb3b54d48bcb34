/** The one door through which votes enter: evidence is judged, and credited exactly once. */
package dev.vote.payment.settlement;
