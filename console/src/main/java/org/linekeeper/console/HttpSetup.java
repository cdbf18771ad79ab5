package org.linekeeper.console;

import static java.util.Objects.requireNonNull;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.linekeeper.console.http.DirectoryRefusals;
import org.linekeeper.console.http.Json;
import org.linekeeper.console.http.ProblemDetails;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.http.Route;
import org.linekeeper.console.http.SecurityHeaders;
import org.linekeeper.console.http.Status;
import org.linekeeper.console.http.UnreadableRequests;
import org.linekeeper.console.setting.ConsoleSettings;
import org.linekeeper.console.setting.ServerCertificate;
import org.linekeeper.core.problem.DirectoryException;

/// Tells the HTTP library what to answer.
final class HttpSetup {
    /// Below this path is the REST interface.
    private static final String API = "/api/v1";

    private static final long MAX_BODY_BYTES = 2L * 1024 * 1024;
    private static final int MAX_HEADER_BYTES = 16 * 1024;

    /// Tickets of people in many groups have up to 48,000 bytes (Microsoft, "Problems with Kerberos
    /// authentication when a user belongs to many groups": MaxTokenSize), which are 64,000 in
    /// Base64.
    private static final int MAX_HEADER_BYTES_WITH_TICKETS = 80 * 1024;

    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Logger LOG = System.getLogger(HttpSetup.class.getName());

    private final ConsoleSettings settings;
    private final SecurityHeaders headers;
    private final int headerBytes;

    /// @param tickets whether headers may bring Kerberos tickets
    HttpSetup(ConsoleSettings settings, boolean tickets) {
        this.headerBytes = tickets ? MAX_HEADER_BYTES_WITH_TICKETS : MAX_HEADER_BYTES;
        this.settings = requireNonNull(settings, "settings");
        this.headers = new SecurityHeaders(settings.listen().certificate().isPresent());
    }

    void apply(JavalinConfig config, ConsoleParts parts) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = MAX_BODY_BYTES;
        config.http.generateEtags = false;
        config.http.prefer405over404 = true;
        config.jetty.host = settings.listen().host();
        config.jetty.port = settings.listen().port();
        settings.listen()
                .certificate()
                .ifPresent(certificate ->
                        config.jetty.addConnector(
                                (server, http) -> https(server, http, certificate)));
        config.jetty.modifyServer(
                server -> server.setErrorHandler(new UnreadableRequests(headers)));
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(headerBytes);
        });
        config.routes.before(this::begin);
        for (Route route : parts.routes()) {
            config.routes.addHttpHandler(
                    HandlerType.findOrCreate(route.method().name()),
                    API + route.path(),
                    context -> parts.gate().pass(route, context));
        }
        config.routes.get("/api", context -> parts.pages().description(context, parts.routes()));
        config.routes.get(
                "/<path>",
                context -> {
                    if (context.path().startsWith("/api") || !parts.pages().answer(context)) {
                        throw RefusedException.notFound("There is no " + context.path() + ".");
                    }
                });
        config.routes.get("/", parts.pages()::answer);
        refusals(config);
    }

    /// TLS 1.2 and 1.3, which is what the Java runtime offers by itself.
    private ServerConnector https(
            Server server, HttpConfiguration http, ServerCertificate certificate) {
        var tls = new SslContextFactory.Server();
        tls.setKeyStore(certificate.store());
        tls.setKeyStorePassword(new String(certificate.password()));
        var secure = new HttpConfiguration(http);
        secure.addCustomizer(new SecureRequestCustomizer());
        var connector =
                new ServerConnector(
                        server,
                        new SslConnectionFactory(tls, "http/1.1"),
                        new HttpConnectionFactory(secure));
        connector.setHost(settings.listen().host());
        connector.setPort(settings.listen().port());
        return connector;
    }

    private void begin(Context context) throws RefusedException {
        headers.set(context);
        if (!settings.listen().onlyLoopback()) {
            return;
        }
        String host = Optional.ofNullable(context.header("Host")).orElse("");
        String name = host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
        if (!LOOPBACK_NAMES.contains(name)) { // else any site could point its name at this machine
            throw new RefusedException(
                    ProblemDetails.of(
                            Status.MISDIRECTED,
                            "other-host",
                            "Not this host",
                            "Open the console as http://localhost:" + context.port() + "/."));
        }
    }

    private static void refusals(JavalinConfig config) {
        config.routes.exception(
                RefusedException.class, (refusal, context) -> answer(context, refusal.details()));
        config.routes.exception(
                DirectoryException.class,
                (refusal, context) -> answer(context, DirectoryRefusals.details(refusal)));
        config.routes.exception(
                HttpResponseException.class,
                (refusal, context) ->
                        answer(
                                context,
                                ProblemDetails.of(
                                        refusal.getStatus(),
                                        "",
                                        Optional.ofNullable(refusal.getMessage()).orElse(""),
                                        "")));
        config.routes.exception(
                Exception.class,
                (failure, context) -> {
                    String incident = UUID.randomUUID().toString();
                    LOG.log(Level.ERROR, "incident=" + incident, failure);
                    answer(
                            context,
                            ProblemDetails.of(
                                            Status.SERVER_ERROR,
                                            "internal",
                                            "Something went wrong in Linekeeper",
                                            "The log tells more under incident " + incident + ".")
                                    .with("incident", incident));
                });
    }

    private static void answer(Context context, ProblemDetails details) {
        Optional.ofNullable(details.extras().get("retryAfterSeconds"))
                .ifPresent(seconds -> context.header("Retry-After", seconds.toString()));
        context.status(details.status())
                .contentType(ProblemDetails.MEDIA_TYPE)
                .result(Json.bytes(details.tree()));
    }
}
