package dev.vote.webhook;

import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.security.auth.message.config.AuthConfigProvider;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Optional;

/**
 * Takes away the authentication of the staff, which a server lays before every web module of an EAR that has it in one of them. A
 * webhook is known by its signature; asking for a person each time is a tenth of its cost, and without the module that the
 * authentication is in there is nothing to ask.
 */
@WebListener
public class NobodyLogsIn implements ServletContextListener {

    private static final String LAYER = "HttpServlet";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        String module = module(event.getServletContext());
        AuthConfigFactory factory = AuthConfigFactory.getFactory();
        Optional<AuthConfigProvider> provider = Optional.ofNullable(factory.getConfigProvider(LAYER, module, null));
        for (String id : provider.map(factory::getRegistrationIDs).orElse(new String[0])) {
            if (module.equals(factory.getRegistrationContext(id).getAppContext())) {
                factory.removeRegistration(id);
            }
        }
    }

    /** As Jakarta Authentication names it (3.0, 3.2). */
    private static String module(ServletContext context) {
        return context.getVirtualServerName() + ' ' + context.getContextPath();
    }
}
