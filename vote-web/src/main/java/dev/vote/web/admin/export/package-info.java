/** The page where staff ask for exports and watch them, and the download itself. */
package dev.vote.web.admin.export;
