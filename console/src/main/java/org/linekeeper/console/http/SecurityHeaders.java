package org.linekeeper.console.http;

import io.javalin.http.Context;
import java.util.function.BiConsumer;

/// Headers that tell browsers what the console's answers may do (OWASP Secure Headers).
public final class SecurityHeaders {
    private static final String ONE_YEAR = "max-age=31536000";

    private final boolean https;

    public SecurityHeaders(boolean https) {
        this.https = https;
    }

    /// What every answer gets; pages loosen the first one.
    public void set(Context context) {
        set(context::header);
    }

    /// The same for an answer that the library has nothing to do with.
    ///
    /// @param header takes a name and a value
    void set(BiConsumer<String, String> header) {
        header.accept(
                "Content-Security-Policy",
                "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        header.accept("X-Content-Type-Options", "nosniff");
        header.accept("X-Frame-Options", "DENY");
        header.accept("Referrer-Policy", "no-referrer");
        header.accept("Cross-Origin-Opener-Policy", "same-origin");
        header.accept("Cross-Origin-Resource-Policy", "same-origin");
        header.accept("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        header.accept("Cache-Control", "no-store");
        if (https) {
            header.accept("Strict-Transport-Security", ONE_YEAR);
        }
    }

    /// What a page of ours may load: our own scripts and styles, and style elements that repeat the
    /// nonce of this answer.
    public static void setForPage(Context context, String nonce) {
        context.header(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self' 'nonce-"
                        + nonce
                        + "'; style-src 'self' 'nonce-"
                        + nonce
                        + "'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self';"
                        + " manifest-src 'self'; base-uri 'none'; form-action 'self';"
                        + " frame-ancestors 'none'");
    }
}
