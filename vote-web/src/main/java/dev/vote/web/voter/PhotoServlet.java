package dev.vote.web.voter;

import dev.vote.domain.contest.Contests;
import dev.vote.domain.contest.Photo;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Serves photos by the digest of their bytes. They never change under it, so whoever has one never asks again. */
@WebServlet("/photos/*")
public class PhotoServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH = Pattern.compile("/[0-9a-f]{64}");

    @Inject
    transient Contests contests;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null || !PATH.matcher(path).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String digest = path.substring(1);
        String tag = '"' + digest + '"';
        if (has(request.getHeader("If-None-Match"), tag)) {
            cached(response, tag);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        Optional<Photo> photo = contests.findPhoto(digest);
        if (photo.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        cached(response, tag);
        send(photo.get(), response);
    }

    private static void send(Photo photo, HttpServletResponse response) throws IOException {
        byte[] content = photo.getContent();
        response.setContentType(photo.getMediaType());
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
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
