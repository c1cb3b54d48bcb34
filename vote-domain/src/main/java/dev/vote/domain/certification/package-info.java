/** A contest's result once it was certified: frozen, with the seal that it can be recomputed from. */
package dev.vote.domain.certification;
