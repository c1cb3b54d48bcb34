package dev.vote.webhook;

import dev.vote.domain.log.EventLog;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.security.auth.message.config.AuthConfigFactory.RegistrationContext;
import jakarta.security.auth.message.config.AuthConfigProvider;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Arrays;
import java.util.Optional;

/**
 * Takes away the authentication of the staff, which a server lays before every web module of an EAR that has it in one of them. A
 * webhook is known by its signature; asking who calls would cost each one much of its time, and there is nothing to ask
 * without the module that the authentication is in (ADR 29).
 */
@WebListener
public class NobodyLogsIn implements ServletContextListener {

    private static final EventLog LOG = EventLog.of(NobodyLogsIn.class);
    private static final String LAYER = "HttpServlet";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        String module = module(event.getServletContext());
        long taken = Optional.ofNullable(AuthConfigFactory.getFactory())
                .map(factory -> take(factory, module))
                .orElse(0L);
        LOG.info("webhook.nobody-logs-in", "module", module, "taken", taken);
    }

    private static long take(AuthConfigFactory factory, String module) {
        AuthConfigProvider provider = factory.getConfigProvider(LAYER, module, null);
        return provider == null
                ? 0
                : Arrays.stream(factory.getRegistrationIDs(provider))
                        .filter(id -> isOf(factory.getRegistrationContext(id), module))
                        .filter(factory::removeRegistration)
                        .count();
    }

    private static boolean isOf(RegistrationContext registration, String module) {
        return registration != null && module.equals(registration.getAppContext());
    }

    /** As Jakarta Authentication names it (3.0, 3.2). */
    private static String module(ServletContext context) {
        return context.getVirtualServerName() + ' ' + context.getContextPath();
    }
}
