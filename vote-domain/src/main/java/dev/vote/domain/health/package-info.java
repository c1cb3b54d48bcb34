/** The answers to MicroProfile Health. They stand in the EAR's lib, because WildFly doesn't find those of a WAR in an EAR. */
package dev.vote.domain.health;
