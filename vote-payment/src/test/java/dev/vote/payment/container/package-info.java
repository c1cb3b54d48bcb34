/**
 * The real beans in a plain JVM: made, injected and run in transactions as their annotations say, on a real PostgreSQL
 * and EclipseLink, without a server. What a server adds beyond that is tested on servers.
 */
package dev.vote.payment.container;
