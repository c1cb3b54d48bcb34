/** The staff's pages about a contest's contestants: the list, one of them, the import of many, QR codes. */
package dev.vote.web.admin.contestant;
