/** The staff's pages about contests: their list, their form, their home, what they sell and who organises them. */
package dev.vote.web.admin.contest;
