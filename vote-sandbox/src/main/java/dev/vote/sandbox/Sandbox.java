package dev.vote.sandbox;

import dev.vote.sandbox.database.SandboxDatabase;
import dev.vote.sandbox.demo.DemoContests;
import dev.vote.sandbox.gateway.PaystackStandIn;
import dev.vote.sandbox.gateway.StandInSettings;
import dev.vote.sandbox.process.FiledLogger;
import dev.vote.sandbox.process.SandboxFailure;
import dev.vote.sandbox.server.ApplicationServer;
import dev.vote.sandbox.server.ServerSettings;
import dev.vote.sandbox.server.VoteEnvironment;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Starts the parts in order, each with what it must know of those before it. */
final class Sandbox {

    private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(3);
    private static final String METRICS_TOKEN = "sandbox-metrics-token";
    private static final String GATEWAY_LOGGER = "dev.vote.sandbox.gateway";

    private final LauncherOptions options;
    private final Running running;

    Sandbox(LauncherOptions options, Running running) {
        this.options = options;
        this.running = running;
    }

    /** The parts that may die on their own. */
    record Parts(SandboxDatabase database, ApplicationServer server) {}

    /** Returns when the application answers, its demo contests are there, and the user knows where. */
    Parts start() {
        Ports ports = Ports.of(options);
        DataFolder data = running.start(() -> DataFolder.take(options.data()), DataFolder::close);
        var settings = new ServerSettings(
                options.server(),
                options.serverHome(),
                Optional.of(options.ear()),
                data.server(),
                options.httpPort(),
                options.managementPort());
        ApplicationServer.endLeftover(data.server());
        SandboxDatabase.endLeftover(data.database());
        ports.requireFree();

        say("Starting PostgreSQL");
        // should its start be cut short
        running.start(data::database, SandboxDatabase::endLeftover);
        SandboxDatabase database = running.start(() -> database(data), SandboxDatabase::close);
        say("Starting the gateway's stand-in");
        running.start(() -> FiledLogger.open(GATEWAY_LOGGER, data.gatewayLog()), FiledLogger::close);
        PaystackStandIn gateway = running.start(() -> gateway(data), PaystackStandIn::close);
        say("Starting " + options.server().title() + " with Vote");
        FirstPassword password = FirstPassword.in(data.firstPassword());
        var environment = new VoteEnvironment(
                database,
                gateway.url(),
                StandInSettings.SANDBOX_SECRET,
                URI.create(address("/vote")),
                Map.of(
                        "VOTE_ADMIN_EMAIL",
                        FirstPassword.EMAIL,
                        "VOTE_ADMIN_PASSWORD",
                        password.value(),
                        "VOTE_METRICS_TOKEN",
                        METRICS_TOKEN));
        ApplicationServer server =
                running.start(() -> ApplicationServer.start(settings, environment), ApplicationServer::close);
        server.awaitAnswer(ANSWER_TIMEOUT);
        if (options.demo()) {
            say("Loading the demo contests");
            loadDemo(database, gateway);
        }
        welcome(data, database, gateway, server, password).print();
        return new Parts(database, server);
    }

    private SandboxDatabase database(DataFolder data) {
        return options.externalDatabase()
                .map(login -> SandboxDatabase.external(login.url(), login.user(), login.password()))
                .orElseGet(() -> SandboxDatabase.start(data.database(), options.databasePort()));
    }

    private PaystackStandIn gateway(DataFolder data) {
        return PaystackStandIn.start(StandInSettings.defaults()
                .port(options.gatewayPort())
                .webhookUrl(URI.create(address("/vote/api/webhooks/paystack")))
                .journal(data.gatewayJournal()));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + options.httpPort() + path;
    }

    private static void loadDemo(SandboxDatabase database, PaystackStandIn gateway) {
        try {
            DemoContests.load(database.dataSource(), gateway.charges());
        } catch (SQLException e) {
            throw new SandboxFailure("The demo contests can't be loaded: " + e.getMessage(), e);
        }
    }

    private Welcome welcome(
            DataFolder data,
            SandboxDatabase database,
            PaystackStandIn gateway,
            ApplicationServer server,
            FirstPassword password) {
        return new Welcome()
                .line("Voters", server.url())
                .line("Staff", address("/vote/admin") + "  " + FirstPassword.EMAIL)
                .line("", "first password " + password.value())
                .line("Gateway", gateway.url() + "  (stands in for Paystack; no real money)")
                .line("Database", database.jdbcUrl() + "  user " + database.user())
                .line("Health", server.health())
                .line("Metrics", address("/vote/api/metrics") + "  bearer token " + METRICS_TOKEN)
                .line("Logs", server.log())
                .line("", data.gatewayLog())
                .line("", data.database().resolve("postgresql.log"));
    }

    private static void say(String step) {
        System.out.println(step + " ...");
        System.out.flush();
    }
}
