/** WildFly with Vote deployed, as a process of its own that can be awaited, ended and killed. */
package dev.vote.sandbox.server;
