package dev.vote.web.admin.contestant;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contestant;
import dev.vote.domain.contest.Contests;
import dev.vote.domain.roster.Roster;
import dev.vote.domain.roster.UnknownContestant;
import dev.vote.web.admin.Asked;
import dev.vote.web.view.Links;
import dev.vote.web.view.QrCode;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A contestant's QR code, which leads voters to the contestant's page. With {@code ?size=} a PNG has that many pixels at
 * most; with {@code ?download} the browser keeps it under a name that says whose it is.
 */
@WebServlet(name = "contestant-qr")
public class ContestantQr extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int LEAST_PIXELS = 100;
    private static final int MOST_PIXELS = 2000;
    private static final int PIXELS = 1000;

    @Inject
    transient Asked asked;

    @Inject
    transient Contests contests;

    @Inject
    transient Roster roster;

    @Inject
    transient Links links;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Contest> contest = contests.findById(asked.getContestId());
        if (contest.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(contest.get(), roster.get(asked.getContestId(), Long.parseLong(asked.part(1))), request, response);
        } catch (UnknownContestant e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(Contest contest, Contestant contestant, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean svg = "svg".equals(asked.part(2));
        String address =
                links.contestant(contest.getSlug(), contestant.getCode()).toString();
        QrCode code = QrCode.of(address);
        byte[] content = svg ? code.svg().getBytes(StandardCharsets.UTF_8) : code.png(pixels(request));
        if (request.getParameter("download") != null) {
            String name = contest.getSlug() + '-' + contestant.getCode() + '.' + asked.part(2);
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + '"');
        }
        response.setContentType(svg ? "image/svg+xml" : "image/png");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    /** What is asked for, within bounds; what can't be read counts as not asked for. */
    private static int pixels(HttpServletRequest request) {
        String size = request.getParameter("size");
        int wanted = size != null && size.matches("[0-9]{1,5}") ? Integer.parseInt(size) : PIXELS;
        return Math.max(LEAST_PIXELS, Math.min(wanted, MOST_PIXELS));
    }
}
