package org.linekeeper.console.http;

import io.javalin.http.Context;
import java.util.Optional;

/// The two cookies of a session: its name, which scripts cannot read, and the token that every
/// changing request repeats in a header, which they can. The server compares the header with the
/// token that it keeps for the session, never with the cookie, which somebody else could have set.
public final class Cookies {
    /// Repeats the token.
    public static final String TOKEN_HEADER = "X-CSRF-Token";

    private static final String SESSION = "linekeeper-session";
    private static final String TOKEN = "linekeeper-csrf";
    private static final String PATH = "; Path=/; SameSite=Strict";

    private final boolean https;

    /// @param https whether browsers reach the console by HTTPS
    public Cookies(boolean https) {
        this.https = https;
    }

    /// The session's name as the browser shows it.
    Optional<String> session(Context context) {
        return Optional.ofNullable(context.cookie(sessionName()));
    }

    /// Gives the browser a session.
    public void set(Context context, String session, String token) {
        add(context, sessionName() + "=" + session + PATH + "; HttpOnly" + secure());
        add(context, TOKEN + "=" + token + PATH + secure());
    }

    /// Takes the session away from the browser.
    public void clear(Context context) {
        add(context, sessionName() + "=; Max-Age=0" + PATH + "; HttpOnly" + secure());
        add(context, TOKEN + "=; Max-Age=0" + PATH + secure());
    }

    private static void add(Context context, String cookie) {
        context.res().addHeader("Set-Cookie", cookie);
    }

    /// The prefix makes browsers refuse one that another host or plain HTTP has set (RFC 6265bis
    /// section 4.1.3.2).
    private String sessionName() {
        return https ? "__Host-" + SESSION : SESSION;
    }

    private String secure() {
        return https ? "; Secure" : "";
    }
}
