package org.linekeeper.core.account;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// How a person names an account. The text alone decides which form it is.
public sealed interface AccountName {
    /// The text as given.
    String text();

    /// sAMAccountName; a domain in front (`DOMAIN\name`) has been taken off.
    record ByLogin(String text, String login) implements AccountName {}

    /// userPrincipalName `name@domain`.
    record ByUserPrincipalName(String text) implements AccountName {}

    /// SIP identity, `sip:` included.
    record ByIdentity(String text) implements AccountName {}

    /// Distinguished name; `dn` is the plain DN, `text` what was given (perhaps an ADsPath).
    record ByDn(String text, String dn) implements AccountName {}

    /// objectGUID.
    record ById(String text, AccountId id) implements AccountName {}

    /// Reads a login, `DOMAIN\login`, UPN, `sip:` identity, DN, GUID (with or without braces, or
    /// `<GUID=...>`), or the ADsPath that Active Directory's own tools pass
    /// (`LDAP://server/CN=...`, with `\/` for `/`; Microsoft: "LDAP ADsPath").
    static AccountName of(String given) {
        String text = given.strip();
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("sip:") || lower.startsWith("sips:")) {
            return new ByIdentity(text);
        }
        if (lower.startsWith("ldap://") || lower.startsWith("gc://")) {
            return ofAdsPath(text);
        }
        Optional<UUID> guid = GuidText.typed(text).or(() -> GuidText.bound(text));
        if (guid.isPresent()) {
            return new ById(text, new AccountId(guid.get()));
        }
        if (looksLikeDn(text)) {
            return new ByDn(text, text);
        }
        if (text.indexOf('@') > 0) {
            return new ByUserPrincipalName(text);
        }
        return new ByLogin(text, text.substring(text.indexOf('\\') + 1));
    }

    private static AccountName ofAdsPath(String text) {
        String rest = text.substring(text.indexOf("//") + 2);
        int slash = rest.indexOf('/');
        int equals = rest.indexOf('=');
        boolean hasServer = slash >= 0 && (equals < 0 || slash < equals);
        String dn = (hasServer ? rest.substring(slash + 1) : rest).replace("\\/", "/");
        return GuidText.bound(dn)
                .<AccountName>map(guid -> new ById(text, new AccountId(guid)))
                .orElseGet(() -> new ByDn(text, dn));
    }

    private static boolean looksLikeDn(String text) {
        int equals = text.indexOf('=');
        return equals > 0 && text.substring(0, equals).chars().allMatch(AccountName::inAttribute);
    }

    private static boolean inAttribute(int c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == ' ';
    }
}
