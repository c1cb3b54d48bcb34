/** Whether we can work: the answers to MicroProfile Health, and how an outage is told from a fault. */
package dev.vote.web.health;
