package dev.vote.web.security;

import dev.vote.domain.config.Proxies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;

/** Where a request comes from, seen through our own proxies. */
@ApplicationScoped
public class CallerAddress {

    @Inject
    Proxies proxies;

    /** An IP address. */
    public String of(HttpServletRequest request) {
        return proxies.caller(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }
}
