package dev.vote.web.voter;

import dev.vote.domain.contest.Contests;
import dev.vote.domain.photo.Photos;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves photos by the digest of their bytes, and with {@code /small} behind it the rendition for lists. They never change
 * under it, so whoever has one never asks again.
 */
@WebServlet("/photos/*")
public class PhotoServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String JPEG = "image/jpeg";
    private static final Pattern PATH = Pattern.compile("/([0-9a-f]{64})(/small)?");

    @Inject
    transient Contests contests;

    @Inject
    transient Photos photos;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        Matcher asked = PATH.matcher(path == null ? "" : path);
        if (!asked.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String digest = asked.group(1);
        boolean small = asked.group(2) != null;
        String tag = '"' + digest + (small ? "-small\"" : "\"");
        if (has(request.getHeader("If-None-Match"), tag)) {
            cached(response, tag);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        Optional<Picture> picture = find(digest, small);
        if (picture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        cached(response, tag);
        response.setContentType(picture.get().mediaType());
        response.setContentLength(picture.get().content().length);
        response.getOutputStream().write(picture.get().content());
    }

    private record Picture(String mediaType, byte[] content) {}

    /** A photo without a rendition for lists is shown there itself. */
    private Optional<Picture> find(String digest, boolean small) {
        Optional<byte[]> rendition = small ? photos.findSmall(digest) : Optional.empty();
        return rendition
                .map(content -> new Picture(JPEG, content))
                .or(() ->
                        contests.findPhoto(digest).map(photo -> new Picture(photo.getMediaType(), photo.getContent())));
    }

    private static void cached(HttpServletResponse response, String tag) {
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("ETag", tag);
    }

    /** @param known the header, absent or a list of tags, weak or not */
    static boolean has(String known, String tag) {
        return known != null && (known.contains(tag) || known.strip().equals("*"));
    }
}
