/** Whether the books agree with each other, whoever wrote them. */
package dev.vote.sandbox.audit;
