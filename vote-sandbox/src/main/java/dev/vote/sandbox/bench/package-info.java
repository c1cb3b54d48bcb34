/** How fast payments are settled, measured against what the same machine can do at best: {@code mvn -Pbench}. */
package dev.vote.sandbox.bench;
