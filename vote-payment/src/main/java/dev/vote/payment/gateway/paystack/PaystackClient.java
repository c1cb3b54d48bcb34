package dev.vote.payment.gateway.paystack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * Builds the REST client by hand: an injected one doesn't survive a restart of Payara when it lives in an EJB module.
 * The key is added here, so that it appears in no method's arguments.
 */
@ApplicationScoped
public class PaystackClient {

    @Inject
    PaystackSettings settings;

    @Produces
    @ApplicationScoped
    PaystackApi api() {
        ClientRequestFilter authorization =
                request -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + settings.secretKey());
        return RestClientBuilder.newBuilder()
                .baseUri(settings.baseUrl())
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .property("microprofile.rest.client.disable.default.mapper", true)
                .register(authorization)
                .build(PaystackApi.class);
    }
}
