package org.linekeeper.directory.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.DirectoryRefusedException.Category;
import org.linekeeper.core.problem.DirectoryUnavailableException;

/// Result codes (RFC 4511 section 4.1.9, and the client-side codes of RFC 1823's successors) and
/// diagnostic messages as domain controllers were seen to write them.
class AdDiagnosticsTest {
    private static final String DN = "CN=Arthur,DC=example";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    49 | LOGON             | password
                    48 | LOGON             | logon
                    82 | LOGON             | kinit
                    8  | UNSAFE            | ldaps://
                    13 | UNSAFE            | ldaps://
                    50 | RIGHT_MISSING     | `check`
                    32 | NO_SUCH_ENTRY     | no such entry
                    68 | ALREADY_EXISTS    | there already
                    16 | CHANGED_MEANWHILE | Read again
                    20 | CHANGED_MEANWHILE | Read again
                    19 | VALUE             | schema
                    21 | VALUE             | schema
                    17 | VALUE             | schema
                    65 | VALUE             | schema
                    34 | VALUE             | schema
                    87 | VALUE             | schema
                    64 | VALUE             | schema
                    4  | LIMIT             | Narrow
                    3  | LIMIT             | Narrow
                    11 | LIMIT             | Narrow
                    53 | NOT_SUPPORTED     | result 53
                    12 | NOT_SUPPORTED     | result 12
                    7  | NOT_SUPPORTED     | result 7
                    1  | OTHER             | result 1
                    10 | OTHER             | result 10
                    66 | OTHER             | result 66
                    80 | OTHER             | result 80
                    """)
    void everyRefusalHasACategoryAndANextStep(int code, Category category, String words) {
        String diagnostic =
                code == 49 ? "80090308: comment: error, data 52e, v1db1" : "00002098: says no";
        DirectoryException refused =
                AdDiagnostics.translate(failure(code, diagnostic), "saving", DN);
        assertThat(refused)
                .isInstanceOfSatisfying(
                        DirectoryRefusedException.class,
                        e -> {
                            assertThat(e.category()).isEqualTo(category);
                            assertThat(e.resultCode()).isEqualTo(code);
                            assertThat(e.dn()).isEqualTo(DN);
                            assertThat(e.diagnostic()).isEqualTo(diagnostic);
                        })
                .hasMessageStartingWith("saving")
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource({"51", "52", "81", "91", "85", "83", "84"})
    void aServerThatDoesNotAnswerIsUnavailable(int code) {
        assertThat(AdDiagnostics.translate(failure(code, "connection reset"), "reading users", ""))
                .isInstanceOf(DirectoryUnavailableException.class)
                .hasMessageStartingWith("reading users")
                .hasMessageContaining("connection reset")
                .hasMessageContaining("try again");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    525 | no such user
                    52e | user name or password is wrong
                    52E | user name or password is wrong
                    530 | at this time
                    531 | from this computer
                    532 | password has expired
                    533 | disabled
                    701 | account has expired
                    773 | must be changed
                    775 | locked out
                    """)
    void aRefusedLogonSaysWhy(String code, String reason) {
        String diagnostic =
                "80090308: LdapErr: DSID-0C0903A9, comment: AcceptSecurityContext error, data "
                        + code
                        + ", v1db1\0";
        assertThat(AdDiagnostics.translate(failure(49, diagnostic), "logging on", ""))
                .hasMessageStartingWith("logging on: the logon was refused: ")
                .hasMessageContaining(reason);
    }

    @Test
    void anUnknownReasonIsToldInTheServersWords() {
        assertThat(AdDiagnostics.translate(failure(49, "data 999, odd\nsecond line"), "x", ""))
                .hasMessage("x: the logon was refused: data 999, odd");
        assertThat(AdDiagnostics.translate(failure(49, ""), "x", ""))
                .hasMessage("x: the logon was refused: invalid credentials");
    }

    @Test
    void aCertificateThatIsNotAcceptedIsUnsafeWhateverTheResultCode() {
        var handshake = new SSLHandshakeException("PKIX path building failed");
        var failure = new LDAPException(ResultCode.CONNECT_ERROR, "cannot connect", handshake);
        assertThat(AdDiagnostics.translate(failure, "connecting", ""))
                .isInstanceOfSatisfying(
                        DirectoryRefusedException.class,
                        e -> assertThat(e.category()).isEqualTo(Category.UNSAFE))
                .hasMessageContaining("PKIX path building failed")
                .hasMessageContaining("--ca-file");
    }

    @Test
    void theLibrarysVersionIsNobodysBusiness() {
        var failure =
                new LDAPException(
                        ResultCode.SERVER_DOWN,
                        "no connection, ldapSDKVersion=7.0.5, revision=abc123 to dc1");
        assertThat(AdDiagnostics.translate(failure, "reading", ""))
                .hasMessageContaining("no connection to dc1");
    }

    @Test
    void aRequestThatGotNoAnswerIsNotPrintedWithItsValues() {
        var failure =
                new LDAPException(
                        ResultCode.SERVER_DOWN,
                        "The connection to dc1:636 was closed while waiting for a response to a"
                                + " modify request ModifyRequest(dn='CN=x', mods={Modification("
                                + "values={'$argon2id$secret'})}).");
        assertThat(AdDiagnostics.translate(failure, "saving", "CN=x"))
                .hasMessageContaining("waiting for a response to a modify request)")
                .hasMessageNotContaining("argon2id")
                .hasStackTraceContaining("waiting for a response")
                .satisfies(e -> {
                    var trace = new StringWriter();
                    e.printStackTrace(new PrintWriter(trace));
                    assertThat(trace.toString()).doesNotContain("argon2id");
                });
    }

    @Test
    void neitherAreTheWordsBesideARefusal() {
        var result =
                new LDAPResult(
                        -1,
                        ResultCode.PARAM_ERROR,
                        "cannot send modify request ModifyRequest(dn='CN=x', mods={Modification("
                                + "values={'$argon2id$secret'})}).",
                        null,
                        List.of(),
                        List.of());
        var failure = new LDAPException(result);
        assertThat(AdDiagnostics.translate(failure, "saving", "CN=x"))
                .isInstanceOfSatisfying(
                        DirectoryRefusedException.class,
                        e -> assertThat(e.diagnostic()).isEqualTo("cannot send modify request"));
    }

    @Test
    void ofNestedExceptionsOnlyTheInnermostIsTold() {
        var failure =
                new LDAPException(
                        ResultCode.CONNECT_ERROR,
                        "cannot connect:  IOException(LDAPException(resultCode=91 (connect error),"
                                + " errorMessage='to /127.0.0.9:9:  ConnectException(Connection"
                                + " refused)'))");
        assertThat(AdDiagnostics.translate(failure, "reading", ""))
                .hasMessageContaining("no answer from the directory (Connection refused).");
    }

    private static LDAPException failure(int code, String diagnostic) {
        return new LDAPException(
                new LDAPResult(1, ResultCode.valueOf(code), diagnostic, null, new String[0], null));
    }
}
