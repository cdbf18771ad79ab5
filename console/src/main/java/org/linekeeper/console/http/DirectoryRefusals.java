package org.linekeeper.console.http;

import java.util.Objects;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.DirectoryUnavailableException;

/// What the directory's refusals are in HTTP.
public final class DirectoryRefusals {
    private DirectoryRefusals() {}

    /// The document of a refusal in a session.
    public static ProblemDetails details(DirectoryException refusal) {
        return switch (refusal) {
            case DirectoryUnavailableException unavailable ->
                    ProblemDetails.of(
                            Status.UNAVAILABLE,
                            "directory-unavailable",
                            "The directory does not answer",
                            text(unavailable));
            case DirectoryRefusedException refused -> refused(refused);
        };
    }

    private static String text(DirectoryException refusal) {
        return Objects.requireNonNullElse(refusal.getMessage(), "");
    }

    private static ProblemDetails refused(DirectoryRefusedException refused) {
        String detail = text(refused);
        ProblemDetails details =
                switch (refused.category()) {
                    case LOGON ->
                            ProblemDetails.of(
                                    Status.UNAUTHORIZED,
                                    "session-ended",
                                    "The session's connections to the directory have ended",
                                    "Log on again to go on where you were. " + detail);
                    case RIGHT_MISSING ->
                            ProblemDetails.of(
                                    Status.FORBIDDEN,
                                    "right-missing",
                                    "The directory does not allow this",
                                    detail);
                    case NO_SUCH_ENTRY ->
                            ProblemDetails.of(Status.NOT_FOUND, "not-found", "Not found", detail);
                    case ALREADY_EXISTS, CHANGED_MEANWHILE, NOT_SUPPORTED ->
                            ProblemDetails.of(
                                    Status.CONFLICT, "not-now", "Not possible now", detail);
                    case VALUE ->
                            ProblemDetails.of(
                                    Status.UNPROCESSABLE,
                                    "invalid",
                                    "The directory does not take the value",
                                    detail);
                    case LIMIT ->
                            ProblemDetails.of(
                                    Status.UNAVAILABLE,
                                    "directory-limit",
                                    "A limit of the directory was reached",
                                    detail);
                    case UNSAFE, OTHER ->
                            ProblemDetails.of(
                                    Status.BAD_GATEWAY,
                                    "directory-refused",
                                    "The directory refused",
                                    detail);
                };
        return refused.dn().isEmpty() ? details : details.with("dn", refused.dn());
    }
}
