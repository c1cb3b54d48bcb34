/** The staff's overview and the dashboard of a contest. */
package dev.vote.web.admin.dashboard;
