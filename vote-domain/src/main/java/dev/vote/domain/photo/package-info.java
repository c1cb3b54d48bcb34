/** Takes photos in: looks at what an uploaded file really is, and makes pictures of it that are safe to show. */
package dev.vote.domain.photo;
