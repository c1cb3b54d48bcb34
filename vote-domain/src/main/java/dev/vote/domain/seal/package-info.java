/** What ledger entries look like when they are sealed, and the trees and chains that seals are made of; docs/verification.md has the format. */
package dev.vote.domain.seal;
