package org.linekeeper.console.http;

import io.javalin.http.Context;

/// Headers that tell browsers what the console's answers may do (OWASP Secure Headers).
public final class SecurityHeaders {
    private static final String ONE_YEAR = "max-age=31536000";

    private final boolean https;

    public SecurityHeaders(boolean https) {
        this.https = https;
    }

    /// What every answer gets; pages loosen the first one.
    public void set(Context context) {
        context.header(
                "Content-Security-Policy",
                "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header(
                "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        context.header("Cache-Control", "no-store");
        if (https) {
            context.header("Strict-Transport-Security", ONE_YEAR);
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
