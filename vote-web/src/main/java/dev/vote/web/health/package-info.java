/** How an outage, which passes, is told from a fault. (The answers to MicroProfile Health stand in the EAR's lib.) */
package dev.vote.web.health;
