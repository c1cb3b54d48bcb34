/** Programs that the sandbox runs beside itself: how they are recognised, ended and listened to. */
package dev.vote.sandbox.process;
