/** The tests of the whole: the EAR that was built, on a real server, with PostgreSQL and the gateway's stand-in. */
package dev.vote.it;
