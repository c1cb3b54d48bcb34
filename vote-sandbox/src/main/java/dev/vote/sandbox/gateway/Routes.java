package dev.vote.sandbox.gateway;

import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.server.RoutingHandler;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/** Which address leads where. */
final class Routes {

    private final RoutingHandler routes = Handlers.routing();
    private final Gate gate;

    Routes(Gate gate) {
        this.gate = gate;
    }

    HttpHandler handler() {
        return routes.setFallbackHandler(new PageHandler(request -> Reply.json(404, Envelope.bareError("Not found"))))
                .setInvalidMethodHandler(
                        new PageHandler(request -> Reply.json(405, Envelope.bareError("Method not allowed"))));
    }

    Routes transactions(
            InitializeEndpoint initialize, TransactionEndpoints one, ListEndpoint list, TotalsEndpoint totals) {
        api("POST", "/transaction/initialize", Endpoint.INITIALIZE, initialize::answer);
        api("GET", "/transaction/verify/{reference}", Endpoint.VERIFY, one::verify);
        api("GET", "/transaction/verify/", Endpoint.FETCH, one::fetch);
        api("GET", "/transaction", Endpoint.LIST, list::answer);
        api("GET", "/transaction/totals", Endpoint.TOTALS, totals::answer);
        api("GET", "/transaction/timeline/{id_or_reference}", Endpoint.TIMELINE, one::timeline);
        return api("GET", "/transaction/{id}", Endpoint.FETCH, one::fetch);
    }

    Routes refunds(RefundEndpoints refunds) {
        api("POST", "/refund", Endpoint.REFUND_CREATE, refunds::create);
        api("GET", "/refund", Endpoint.REFUND_LIST, refunds::list);
        api("GET", "/refund/{id}", Endpoint.REFUND_FETCH, refunds::fetch);
        page("POST", "/sandbox/charges/{reference}/refund", refunds::give);
        return api("POST", "/refund/retry_with_customer_details/{id}", Endpoint.REFUND_RETRY, refunds::retry);
    }

    Routes disputes(DisputeEndpoints disputes) {
        api("GET", "/dispute", Endpoint.DISPUTE_LIST, disputes::list);
        api("GET", "/dispute/{id}", Endpoint.DISPUTE_FETCH, disputes::fetch);
        api("GET", "/dispute/transaction/{id}", Endpoint.DISPUTE_OF_TRANSACTION, disputes::ofTransaction);
        api("PUT", "/dispute/{id}/resolve", Endpoint.DISPUTE_RESOLVE, disputes::resolve);
        page("POST", "/sandbox/charges/{reference}/dispute", disputes::open);
        return page("POST", "/sandbox/disputes/{id}/resolve", disputes::decide);
    }

    Routes pages(CheckoutHandlers checkout, HomePage home) {
        page("GET", "/", home::show);
        page("GET", "/assets/stand-in.css", Routes::styles);
        page("GET", "/checkout/{access_code}", checkout::show);
        page("POST", "/checkout/{access_code}/pay", checkout::pay);
        page("POST", "/checkout/{access_code}/decline", checkout::decline);
        return page("POST", "/checkout/{access_code}/walk-away", checkout::walkAway);
    }

    Routes dashboard(Dashboard dashboard) {
        page("POST", "/dashboard/{reference}/refund", dashboard::refund);
        page("POST", "/dashboard/{reference}/dispute", dashboard::dispute);
        page("POST", "/dashboard/{reference}/resolve", dashboard::resolve);
        page("POST", "/dashboard/{reference}/reverse", dashboard::reverse);
        return page("POST", "/dashboard/{reference}/restore", dashboard::restore);
    }

    Routes control(ChargeControl charges, SandboxControl sandbox) {
        page("GET", "/sandbox/charges", charges::list);
        page("GET", "/sandbox/charges/{reference}", charges::show);
        page("POST", "/sandbox/charges/{reference}/pay", charges::pay);
        page("POST", "/sandbox/charges/{reference}/decline", charges::decline);
        page("POST", "/sandbox/charges/{reference}/walk-away", charges::walkAway);
        page("POST", "/sandbox/charges/{reference}/reverse", charges::reverse);
        page("POST", "/sandbox/charges/{reference}/restore", charges::restore);
        page("POST", "/sandbox/charges/{reference}/webhook", charges::resend);
        page("GET", "/sandbox/faults", sandbox::faults);
        page("POST", "/sandbox/faults", sandbox::addFault);
        page("DELETE", "/sandbox/faults", sandbox::clearFaults);
        page("DELETE", "/sandbox/faults/{id}", sandbox::removeFault);
        page("GET", "/sandbox/calls", sandbox::calls);
        page("DELETE", "/sandbox/calls", sandbox::clearCalls);
        page("PUT", "/sandbox/settings/webhook-url", sandbox::webhookUrl);
        return page("GET", "/sandbox/webhooks", sandbox::deliveries);
    }

    private Routes api(String method, String path, Endpoint endpoint, Function<WebRequest, Reply> call) {
        routes.add(method, path, new ApiHandler(endpoint, call, gate));
        return this;
    }

    private Routes page(String method, String path, Function<WebRequest, Reply> call) {
        routes.add(method, path, new PageHandler(call));
        return this;
    }

    private static Reply styles(WebRequest request) {
        byte[] css = Html.resource("stand-in.css").getBytes(StandardCharsets.UTF_8);
        return new Reply(200, Map.of("Content-Type", "text/css; charset=utf-8", "Cache-Control", "max-age=3600"), css);
    }
}
