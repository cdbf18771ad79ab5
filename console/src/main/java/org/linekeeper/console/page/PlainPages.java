package org.linekeeper.console.page;

/// BrowserPages without scripts.
final class PlainPages {
    /// What is shown where the program was built without its user interface.
    static final String WITHOUT_INTERFACE =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Linekeeper</title></head>
            <body>
            <h1>Linekeeper</h1>
            <p>This build has no user interface in it. The REST interface is there:
            see <a href="/api">its description</a>.</p>
            </body>
            </html>
            """;

    private PlainPages() {}
}
