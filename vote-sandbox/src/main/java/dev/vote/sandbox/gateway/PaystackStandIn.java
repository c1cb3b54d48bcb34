package dev.vote.sandbox.gateway;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.Options;

/**
 * A running stand-in for Paystack on 127.0.0.1: its API below {@code /}, its checkout below {@code /checkout/}, and control
 * calls below {@code /sandbox/}. Everything that the control calls do can be done here without HTTP. Any number of them can
 * run in one process; closing one ends its threads and forgets the events that wait.
 */
public final class PaystackStandIn implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PaystackStandIn.class);
    private static final String HOST = "127.0.0.1";
    private static final long LARGEST_REQUEST_BYTES = 2 << 20;

    private final Faults faults;
    private final Calls calls = new Calls();
    private final Webhooks webhooks;
    private final Charges charges;
    private final Refunds refunds;
    private final Disputes disputes;
    private final Journal journal;
    private final Agenda agenda;
    private final ExecutorService workers = Workers.start();
    private final Undertow server;

    private PaystackStandIn(StandInSettings settings) {
        faults = new Faults(settings.seed());
        journal = settings.journal().map(Journal::at).orElseGet(Journal::none);
        agenda = new Agenda(settings.clock(), workers);
        DataFaults dataFaults = new DataFaults(faults, settings.seed());
        webhooks = new Webhooks(faults, dataFaults, agenda, new Outbox(settings, faults, agenda, workers));
        charges = new Charges(new ChargeStore(journal), new PaymentFaults(faults, agenda), settings, webhooks::paid);
        refunds = new Refunds(charges, journal, agenda, settings, webhooks::refund);
        disputes = new Disputes(charges, journal, agenda, settings, webhooks::dispute);
        server = Undertow.builder()
                .addHttpListener(settings.port(), HOST)
                .setWorkerThreads(Runtime.getRuntime().availableProcessors() * 8)
                .setWorkerOption(Options.THREAD_DAEMON, true)
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, LARGEST_REQUEST_BYTES)
                .setHandler(routes(settings, dataFaults).handler())
                .build();
    }

    /**
     * Starts one; it answers when this returns.
     *
     * @throws RuntimeException if the port is taken
     */
    public static PaystackStandIn start(StandInSettings settings) {
        PaystackStandIn standIn = new PaystackStandIn(settings);
        try {
            standIn.server.start();
        } catch (RuntimeException e) {
            standIn.release();
            throw e;
        }
        LOG.info(
                "stand-in-started url='{}' charges='{}'",
                standIn.url(),
                standIn.charges.newestFirst().size());
        return standIn;
    }

    /** The base address of API, checkout and control calls, without a slash at its end. */
    public URI url() {
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        return URI.create("http://" + HOST + ":" + address.getPort());
    }

    public Charges charges() {
        return charges;
    }

    public Refunds refunds() {
        return refunds;
    }

    public Disputes disputes() {
        return disputes;
    }

    public Faults faults() {
        return faults;
    }

    public Webhooks webhooks() {
        return webhooks;
    }

    public Calls calls() {
        return calls;
    }

    /** Where events go from now on. */
    public void webhookUrl(URI address) {
        webhooks.url(address);
    }

    @Override
    public void close() {
        server.stop();
        release();
    }

    private void release() {
        agenda.close();
        workers.shutdownNow();
        journal.close();
    }

    private Routes routes(StandInSettings settings, DataFaults dataFaults) {
        ChargeJson chargeJson = new ChargeJson(dataFaults);
        return new Routes(new Gate(settings.secret(), faults, dataFaults, calls))
                .transactions(
                        new InitializeEndpoint(charges, faults, dataFaults, webhooks, () -> url().toString()),
                        new TransactionEndpoints(charges, chargeJson),
                        new ListEndpoint(charges, chargeJson, dataFaults),
                        new TotalsEndpoint(charges))
                .refunds(new RefundEndpoints(charges, refunds, dataFaults))
                .disputes(new DisputeEndpoints(charges, disputes, dataFaults))
                .pages(
                        new CheckoutHandlers(charges, new CheckoutPages(settings.merchant())),
                        new HomePage(settings, charges, refunds, disputes, webhooks, faults))
                .dashboard(new Dashboard(charges, refunds, disputes))
                .control(new ChargeControl(charges, webhooks), new SandboxControl(faults, calls, webhooks));
    }
}
