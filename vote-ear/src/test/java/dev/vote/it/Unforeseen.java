package dev.vote.it;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Put into the EAR by a test: fails, with something in its message that isn't for the public. */
@WebServlet("/unforeseen")
public class Unforeseen extends HttpServlet {

    static final String SECRET = "jdbc:postgresql://db.internal/vote";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        throw new IllegalStateException(SECRET);
    }
}
