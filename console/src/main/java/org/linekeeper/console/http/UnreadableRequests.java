package org.linekeeper.console.http;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Answers requests that the server cannot read, such as those whose path has forbidden signs:
/// nothing else of ours ever sees them, and the server's own answer would be a page without the
/// headers that all answers have.
public final class UnreadableRequests extends ErrorHandler {
    private final SecurityHeaders headers;

    public UnreadableRequests(SecurityHeaders headers) {
        this.headers = requireNonNull(headers, "headers");
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            String message,
            @Nullable Throwable cause,
            Callback callback) {
        headers.set((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE);
        response.getHeaders()
                .put(HttpHeader.CONNECTION, "close"); // where the next begins is unknown
        ProblemDetails details =
                ProblemDetails.of(
                        code,
                        "",
                        "Not understood",
                        "The request is malformed; its path or its headers have signs that they"
                                + " must not have, or too many of them. Percent-encode what is not"
                                + " plain in the path, and send fewer or shorter headers.");
        response.write(true, ByteBuffer.wrap(Json.bytes(details.tree())), callback);
    }
}
