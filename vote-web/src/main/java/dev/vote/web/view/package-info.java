/** What pages and API both show: a contest's phase, public links, how amounts and times are written. */
package dev.vote.web.view;
