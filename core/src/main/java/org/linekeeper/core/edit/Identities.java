package org.linekeeper.core.edit;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;

/// The form of an identity: `sip:` + user + `@` + presence domain (vendor manual chapter 2,
/// "Identity"; characters from RFC 3261 section 25.1: user = unreserved / escaped /
/// user-unreserved, hostname = labels of letters, digits and hyphens).
public final class Identities {
    // possessive: a greedy group recurses once per repetition, and a long text is no reason to fail
    private static final Pattern USER =
            Pattern.compile("(?:[\\p{Alnum}_.!~*'()&=+$,;?/-]++|%\\p{XDigit}{2})++");
    private static final String LABEL = "\\p{Alnum}(?:[\\p{Alnum}-]*\\p{Alnum})?";
    private static final Pattern DOMAIN = Pattern.compile("(?:" + LABEL + "\\.)*+" + LABEL);

    private Identities() {}

    /// What is wrong with an identity; empty when nothing is.
    ///
    /// @param presenceDomains allowed domains, lower case; empty allows any
    public static List<Problem> check(String identity, List<String> presenceDomains) {
        int at = identity.lastIndexOf('@');
        if (!identity.startsWith("sip:") || at < 0) {
            return List.of(malformed(identity));
        }
        String domain = identity.substring(at + 1);
        if (!USER.matcher(identity.substring("sip:".length(), at)).matches()
                || !DOMAIN.matcher(domain).matches()) {
            return List.of(malformed(identity));
        }
        if (!presenceDomains.isEmpty()
                && !presenceDomains.contains(domain.toLowerCase(Locale.ROOT))) {
            return List.of(
                    Problem.error(
                            ProblemCode.IDENTITY_DOMAIN_UNKNOWN,
                            "identity",
                            identity,
                            "the domain must be one of the presence domains: "
                                    + String.join(", ", presenceDomains)
                                    + ".",
                            "Use one of them, or add the domain to the configuration."));
        }
        return List.of();
    }

    private static Problem malformed(String identity) {
        return Problem.error(
                ProblemCode.IDENTITY_MALFORMED,
                "identity",
                identity,
                "an identity is 'sip:', a user name, '@' and a presence domain; letters, digits and"
                        + " -_.!~*'()&=+$,;?/ in the user name.",
                "Give it in the form sip:arthur.dent@example.org.");
    }
}
