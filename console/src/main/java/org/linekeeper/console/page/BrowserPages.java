package org.linekeeper.console.page;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.linekeeper.console.http.Route;
import org.linekeeper.console.http.SecurityHeaders;

/// The files of the user interface, from the class path; every page is the same document, which
/// shows what the address says. Where no user interface was built in, a plain page says so.
public final class BrowserPages {
    /// Stands for the nonce of the answer in the document.
    public static final String NONCE = "__CSP_NONCE__";

    private static final String EMPTY_NONCE = "name=\"csp-nonce\" content=\"\"";
    private static final String FOLDER = "/console-ui/";
    private static final String DOCUMENT = "index.html";
    private static final int NONCE_BYTES = 18;
    private static final Pattern FILE = Pattern.compile("[\\w-]+(?:[./][\\w-]+)*\\.\\w+");
    private static final Set<String> PAGES =
            Set.of("", "open", "lines", "rights", "check", "setup", "activity", "me", "logon");
    private static final Pattern OBJECT_PAGE = Pattern.compile("objects/[\\w-]+(?:/[\\w-]+)?");
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("html", "text/html; charset=utf-8"),
                    Map.entry("js", "text/javascript; charset=utf-8"),
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("json", "application/json"),
                    Map.entry("webmanifest", "application/manifest+json"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("woff2", "font/woff2"),
                    Map.entry("woff", "font/woff"),
                    Map.entry("txt", "text/plain; charset=utf-8"));

    private final SecureRandom random;
    private final Map<String, Optional<StaticFile>> files = new ConcurrentHashMap<>();

    public BrowserPages(SecureRandom random) {
        this.random = random;
    }

    /// Answers a request for a file or page.
    ///
    /// @return whether there is one
    public boolean answer(Context context) {
        String path = context.path().substring(1);
        if (PAGES.contains(path) || OBJECT_PAGE.matcher(path).matches()) {
            document(context);
            return true;
        }
        if (!FILE.matcher(path).matches() || path.equals(DOCUMENT)) {
            return false;
        }
        Optional<StaticFile> file = files.computeIfAbsent(path, BrowserPages::load);
        file.ifPresent(found -> send(context, path, found));
        return file.isPresent();
    }

    /// Answers with the description of the REST interface.
    public void description(Context context, List<Route> routes) {
        String nonce = nonce();
        SecurityHeaders.setForPage(context, nonce);
        context.contentType("text/html; charset=utf-8").result(ApiPage.html(routes, nonce));
    }

    private void document(Context context) {
        String nonce = nonce();
        SecurityHeaders.setForPage(context, nonce);
        Optional<StaticFile> document = files.computeIfAbsent(DOCUMENT, BrowserPages::load);
        String html =
                document.map(file -> new String(file.plain(), StandardCharsets.UTF_8))
                        .orElse(PlainPages.WITHOUT_INTERFACE);
        context.contentType("text/html; charset=utf-8")
                .result(
                        html.replace(NONCE, nonce)
                                .replace(
                                        EMPTY_NONCE,
                                        "name=\"csp-nonce\" content=\"" + nonce + "\""));
    }

    private String nonce() {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void send(Context context, String path, StaticFile file) {
        // files below assets/ have a hash of their content in their name
        context.header(
                "Cache-Control",
                path.startsWith("assets/")
                        ? "public, max-age=31536000, immutable"
                        : "public, max-age=3600");
        context.contentType(file.type());
        context.header("Vary", "Accept-Encoding");
        String accepted = Optional.ofNullable(context.header("Accept-Encoding")).orElse("");
        Optional<StaticFile.Packed> packed = file.packed(accepted);
        packed.ifPresent(found -> context.header("Content-Encoding", found.coding()));
        context.result(packed.map(StaticFile.Packed::bytes).orElse(file.plain()));
    }

    private static Optional<StaticFile> load(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String type = TYPES.get(ending);
        if (type == null) {
            return Optional.empty();
        }
        try {
            Optional<byte[]> plain = bytes(path);
            if (plain.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(StaticFile.of(type, plain.get(), bytes(path + ".br")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<byte[]> bytes(String path) throws IOException {
        try (InputStream in = BrowserPages.class.getResourceAsStream(FOLDER + path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }
}
