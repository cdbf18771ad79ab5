package org.linekeeper.console.page;

import java.util.List;
import java.util.Locale;
import org.linekeeper.console.http.Parameter;
import org.linekeeper.console.http.Route;

/// The description of the REST interface for people: one page without scripts.
public final class ApiPage {
    private ApiPage() {}

    /// The page.
    ///
    /// @param nonce for its style
    public static String html(List<Route> routes, String nonce) {
        var html = new StringBuilder(HEAD.replace("NONCE", nonce));
        String tag = "";
        for (Route route : routes) {
            if (!route.tag().equals(tag)) {
                tag = route.tag();
                html.append("<h2>").append(escaped(tag)).append("</h2>\n");
            }
            route(html, route);
        }
        return html.append("</main></body></html>\n").toString();
    }

    private static void route(StringBuilder html, Route route) {
        html.append("<section><h3><code>")
                .append(route.method())
                .append(" /api/v1")
                .append(escaped(route.path()))
                .append("</code></h3>\n<p>")
                .append(escaped(route.summary()))
                .append(" <em>(")
                .append(route.access().name().toLowerCase(Locale.ROOT))
                .append(")</em></p>\n<dl>\n");
        for (Parameter parameter : route.parameters()) {
            item(html, parameter.name() + " (" + parameter.in() + ")", parameter.description());
        }
        route.body().ifPresent(body -> item(html, "body", body));
        item(html, "answer", route.answer());
        html.append("</dl></section>\n");
    }

    private static void item(StringBuilder html, String term, String text) {
        html.append("<dt><code>")
                .append(escaped(term))
                .append("</code></dt><dd>")
                .append(escaped(text))
                .append("</dd>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Linekeeper REST interface</title>
            <meta name="viewport" content="width=device-width">
            <style nonce="NONCE">
            body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
            h3 { margin-bottom: 0; } dt { float: left; clear: left; min-width: 12rem; } dd { margin-left: 12rem; }
            section { border-top: 1px solid #ccc; }
            </style></head>
            <body><main>
            <h1>Linekeeper REST interface</h1>
            <p>Machines read <a href="/api/v1/openapi.json">openapi.json</a>. Log on with
            <code>POST /api/v1/session</code>; every request but <code>GET</code> repeats the session's
            <code>csrfToken</code> in the header <code>X-CSRF-Token</code>. A change names the version it is based on:
            the <code>ETag</code> of the answer goes back as <code>If-Match</code>. Refusals are problem details
            (RFC 9457).</p>
            """;
}
