/** The pages for voters: from the list of contests to the receipt, without a session and without scripts. */
package dev.vote.web.voter;
