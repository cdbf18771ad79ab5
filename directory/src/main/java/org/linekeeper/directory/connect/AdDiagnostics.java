package org.linekeeper.directory.connect;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.DirectoryRefusedException.Category;
import org.linekeeper.core.problem.DirectoryUnavailableException;

/// Turns what the LDAP library throws into the two directory exceptions, in words an administrator
/// can act on. Nothing of the library's exceptions passes beyond the rooms of `directory`.
public final class AdDiagnostics {
    /// Sub-codes of a refused logon (`... AcceptSecurityContext error, data 52e, ...`; Microsoft,
    /// "System Error Codes" 1300-1399 and 1900-1999, in hexadecimal).
    private static final Map<String, String> LOGON_REASONS =
            Map.of(
                    "525", "no such user.",
                    "52e", "user name or password is wrong.",
                    "530", "the account may not log on at this time.",
                    "531", "the account may not log on from this computer.",
                    "532", "the password has expired; change it first.",
                    "533", "the account is disabled.",
                    "701", "the account has expired.",
                    "773", "the password must be changed first.",
                    "775", "the account is locked out.");

    private static final Pattern LOGON_REASON = Pattern.compile("data ([0-9a-fA-F]{3,4})");

    private static final Pattern NESTED_EXCEPTION = Pattern.compile("Exception\\(([^()]+)\\)");

    private static final Pattern LIBRARY_VERSION =
            Pattern.compile(", ldapSDKVersion=[^,]+, revision=\\w+");

    /// The library prints the whole request, with the values that should have been written.
    private static final Pattern WHOLE_REQUEST =
            Pattern.compile("( request) \\w+Request\\(.*", Pattern.DOTALL);

    private AdDiagnostics() {}

    /// The exception to throw for a failed operation.
    ///
    /// @param failure what the library threw
    /// @param operation what was tried, as the beginning of a sentence: `reading users`
    /// @param dn the entry concerned; empty if none
    public static DirectoryException translate(LDAPException failure, String operation, String dn) {
        SSLException tls = tlsCause(failure);
        if (tls != null) {
            return refused(
                    Category.UNSAFE,
                    operation
                            + ": the server's certificate was not accepted ("
                            + innermost(tls)
                            + "). Use the name that the certificate has, and --ca-file with the"
                            + " certificate authority that signed it.",
                    dn,
                    failure);
        }
        if (unavailable(failure.getResultCode())) {
            return new DirectoryUnavailableException(
                    operation
                            + ": no answer from the directory ("
                            + reason(failure)
                            + "). Check address, network and server, then try again.",
                    withoutRequest(failure));
        }
        Category category = category(failure.getResultCode());
        return refused(category, sentence(category, operation, dn, failure), dn, failure);
    }

    private static DirectoryRefusedException refused(
            Category category, String message, String dn, LDAPException failure) {
        String diagnostic = failure.getDiagnosticMessage();
        return new DirectoryRefusedException(
                category,
                message,
                dn,
                failure.getResultCode().intValue(),
                diagnostic == null ? "" : withoutRequest(diagnostic));
    }

    private static String withoutRequest(String text) {
        return WHOLE_REQUEST.matcher(text).replaceFirst("$1");
    }

    /// The same failure for the stack traces of those who look for causes.
    private static LDAPException withoutRequest(LDAPException failure) {
        if (!WHOLE_REQUEST.matcher(text(failure)).find()) {
            return failure;
        }
        var told = new LDAPException(failure.getResultCode(), withoutRequest(text(failure)));
        told.setStackTrace(failure.getStackTrace());
        return told;
    }

    private static boolean unavailable(ResultCode code) {
        return switch (code.intValue()) {
            case ResultCode.BUSY_INT_VALUE,
                    ResultCode.UNAVAILABLE_INT_VALUE,
                    ResultCode.SERVER_DOWN_INT_VALUE,
                    ResultCode.CONNECT_ERROR_INT_VALUE,
                    ResultCode.TIMEOUT_INT_VALUE,
                    ResultCode.ENCODING_ERROR_INT_VALUE,
                    ResultCode.DECODING_ERROR_INT_VALUE ->
                    true;
            default -> false;
        };
    }

    private static Category category(ResultCode code) {
        return switch (code.intValue()) {
            case ResultCode.INVALID_CREDENTIALS_INT_VALUE,
                    ResultCode.INAPPROPRIATE_AUTHENTICATION_INT_VALUE,
                    ResultCode.AUTH_UNKNOWN_INT_VALUE,
                    ResultCode.AUTHORIZATION_DENIED_INT_VALUE,
                    ResultCode.LOCAL_ERROR_INT_VALUE ->
                    Category.LOGON;
            case ResultCode.STRONG_AUTH_REQUIRED_INT_VALUE,
                    ResultCode.CONFIDENTIALITY_REQUIRED_INT_VALUE ->
                    Category.UNSAFE;
            case ResultCode.INSUFFICIENT_ACCESS_RIGHTS_INT_VALUE -> Category.RIGHT_MISSING;
            case ResultCode.NO_SUCH_OBJECT_INT_VALUE -> Category.NO_SUCH_ENTRY;
            case ResultCode.ENTRY_ALREADY_EXISTS_INT_VALUE -> Category.ALREADY_EXISTS;
            case ResultCode.NO_SUCH_ATTRIBUTE_INT_VALUE,
                    ResultCode.ATTRIBUTE_OR_VALUE_EXISTS_INT_VALUE ->
                    Category.CHANGED_MEANWHILE;
            case ResultCode.CONSTRAINT_VIOLATION_INT_VALUE,
                    ResultCode.INVALID_ATTRIBUTE_SYNTAX_INT_VALUE,
                    ResultCode.UNDEFINED_ATTRIBUTE_TYPE_INT_VALUE,
                    ResultCode.OBJECT_CLASS_VIOLATION_INT_VALUE,
                    ResultCode.INVALID_DN_SYNTAX_INT_VALUE,
                    ResultCode.FILTER_ERROR_INT_VALUE,
                    ResultCode.NAMING_VIOLATION_INT_VALUE ->
                    Category.VALUE;
            case ResultCode.SIZE_LIMIT_EXCEEDED_INT_VALUE,
                    ResultCode.TIME_LIMIT_EXCEEDED_INT_VALUE,
                    ResultCode.ADMIN_LIMIT_EXCEEDED_INT_VALUE ->
                    Category.LIMIT;
            case ResultCode.UNWILLING_TO_PERFORM_INT_VALUE,
                    ResultCode.UNAVAILABLE_CRITICAL_EXTENSION_INT_VALUE,
                    ResultCode.NOT_SUPPORTED_INT_VALUE,
                    ResultCode.AUTH_METHOD_NOT_SUPPORTED_INT_VALUE ->
                    Category.NOT_SUPPORTED;
            default -> Category.OTHER;
        };
    }

    private static String sentence(
            Category category, String operation, String dn, LDAPException failure) {
        String at = dn.isEmpty() ? "" : " (" + dn + ")";
        return switch (category) {
            case LOGON -> operation + ": the logon was refused: " + logonReason(failure);
            case UNSAFE ->
                    operation
                            + ": the server wants an encrypted connection. Use ldaps://, or ldap://"
                            + " with StartTLS (the default).";
            case RIGHT_MISSING ->
                    operation
                            + at
                            + ": the account in use lacks the right. Run `check` to see which right"
                            + " is missing where. The server says: "
                            + firstSentence(failure);
            case NO_SUCH_ENTRY -> operation + at + ": there is no such entry (any more).";
            case ALREADY_EXISTS ->
                    operation + at + ": it is there already. " + firstSentence(failure);
            case CHANGED_MEANWHILE ->
                    operation
                            + at
                            + ": a value is not what it was when it was read. Read again. The server"
                            + " says: "
                            + firstSentence(failure);
            case VALUE ->
                    operation
                            + at
                            + ": the directory's schema does not take the value. The server says: "
                            + firstSentence(failure);
            case LIMIT ->
                    operation
                            + at
                            + ": a limit of the server was reached ("
                            + failure.getResultCode().getName()
                            + "). Narrow the request.";
            case NOT_SUPPORTED, OTHER ->
                    operation
                            + at
                            + ": the server refuses with result "
                            + failure.getResultCode().intValue()
                            + ". The server says: "
                            + firstSentence(failure);
        };
    }

    private static String logonReason(LDAPException failure) {
        Matcher code = LOGON_REASON.matcher(text(failure));
        if (code.find()) {
            String reason = LOGON_REASONS.get(code.group(1).toLowerCase(Locale.ROOT));
            if (reason != null) {
                return reason;
            }
        }
        if (failure.getResultCode().equals(ResultCode.LOCAL_ERROR)) {
            return "no usable Kerberos ticket. Get one with kinit, or name an account with --bind. ("
                    + firstSentence(failure)
                    + ")";
        }
        return firstSentence(failure);
    }

    /// The innermost of nested exception texts, which is the only one that says anything.
    private static String reason(LDAPException failure) {
        String sentence = firstSentence(failure);
        Matcher nested = NESTED_EXCEPTION.matcher(sentence);
        String innermost = sentence;
        while (nested.find()) {
            innermost = nested.group(1);
        }
        return innermost;
    }

    private static String firstSentence(LDAPException failure) {
        String whole = LIBRARY_VERSION.matcher(text(failure)).replaceAll("");
        String text = withoutRequest(whole).strip();
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private static String text(LDAPException failure) {
        String diagnostic = failure.getDiagnosticMessage();
        if (diagnostic != null && !diagnostic.isBlank()) {
            return diagnostic.replace("\0", "");
        }
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getResultCode().getName() : message;
    }

    private static @Nullable SSLException tlsCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException tls) {
                return tls;
            }
        }
        return null;
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
