package org.linekeeper.console.http;

import static java.util.Objects.requireNonNull;

/// A request is not answered as asked.
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ProblemDetails details;

    public RefusedException(ProblemDetails details) {
        super(requireNonNull(details, "details").title());
        this.details = details;
    }

    /// What to answer instead.
    public ProblemDetails details() {
        return details;
    }

    /// The request is not understood.
    public static RefusedException malformed(String detail) {
        return new RefusedException(
                ProblemDetails.of(Status.BAD_REQUEST, "malformed", "Not understood", detail));
    }

    /// There is no such thing, or the person may not see it.
    public static RefusedException notFound(String detail) {
        return new RefusedException(
                ProblemDetails.of(Status.NOT_FOUND, "not-found", "Not found", detail));
    }
}
