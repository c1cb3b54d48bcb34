package dev.vote.http.security;

/** What a browser may load and run on our pages: our own files, and no code that stands in a page. */
public final class ContentPolicy {

    public static final String HEADER = "Content-Security-Policy";

    /** For answers that aren't pages. */
    static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    private static final String PAGES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action ";

    /** The component library places parts of a page by style attributes; nothing else of it may stand in the page. */
    private static final String STAFF = "default-src 'none'; style-src 'self'; style-src-elem 'self'; "
            + "style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
            + "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; script-src 'self'";

    private ContentPolicy() {}

    /** For a staff page, whose own scripts carry the nonce. */
    public static String forStaff(String nonce) {
        return STAFF + " 'nonce-" + nonce + "'";
    }

    /**
     * The form that buys votes ends, by a redirect, on the gateway's page, and browsers hold that against
     * {@code form-action} too. Which page it is, only the gateway says.
     *
     * @param plainHttp whether we are reached without TLS ourselves, as in a demonstration; the gateway may be then, too
     */
    static String forPages(boolean plainHttp) {
        return PAGES + (plainHttp ? "'self' https: http:" : "'self' https:");
    }
}
