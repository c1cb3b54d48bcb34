/** WildFly or Payara with Vote deployed, as a process of its own that can be awaited, restarted, ended and killed. */
package dev.vote.sandbox.server;
