package org.linekeeper.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linekeeper.core.account.AccountName.ByDn;
import org.linekeeper.core.account.AccountName.ById;
import org.linekeeper.core.account.AccountName.ByIdentity;
import org.linekeeper.core.account.AccountName.ByLogin;
import org.linekeeper.core.account.AccountName.ByUserPrincipalName;

class AccountNameTest {
    private static final AccountId ID =
            new AccountId(UUID.fromString("2e4a4b1c-7d0f-4c6a-9e3b-0123456789ab"));

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    arthur,            arthur
                    '  arthur ',       arthur
                    EXAMPLE\\arthur,   arthur
                    example.org\\Dent, Dent
                    PC-042$,           PC-042$
                    Jürgen Müller,     Jürgen Müller
                    group (sales),     group (sales)
                    @example,          @example
                    sip,               sip
                    ldap,              ldap
                    """)
    void readsALoginWithOrWithoutDomain(String given, String login) {
        assertThat(AccountName.of(given)).isEqualTo(new ByLogin(given.strip(), login));
    }

    @ParameterizedTest
    @ValueSource(strings = {"arthur@example.org", "arthur.dent@EXAMPLE.ORG", "o'neil@example.org"})
    void readsAUserPrincipalName(String given) {
        assertThat(AccountName.of(given)).isEqualTo(new ByUserPrincipalName(given));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sip:arthur@example.org",
                "SIP:Arthur@example.org",
                "sips:a@example.org",
                "sip:"
            })
    void readsAnIdentity(String given) {
        assertThat(AccountName.of(" " + given)).isEqualTo(new ByIdentity(given));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CN=Arthur Dent,OU=Staff,DC=example,DC=org",
                "cn=Dent\\, Arthur,dc=example,dc=org",
                "CN=slash/slash,DC=example,DC=org",
                "CN=at@sign,DC=example,DC=org",
                "CN=back\\\\slash,DC=example,DC=org",
                "OID.2.5.4.3=Arthur,DC=example",
                "CN=#0403020100,DC=example",
                "CN=a\\2Cb+OU=c,DC=example"
            })
    void readsADnAsItIs(String given) {
        assertThat(AccountName.of(given)).isEqualTo(new ByDn(given, given));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2e4a4b1c-7d0f-4c6a-9e3b-0123456789ab",
                "2E4A4B1C-7D0F-4C6A-9E3B-0123456789AB",
                "{2e4a4b1c-7d0f-4c6a-9e3b-0123456789ab}",
                "LDAP://<GUID=2e4a4b1c-7d0f-4c6a-9e3b-0123456789ab>",
                "LDAP://dc1/<GUID=2e4a4b1c-7d0f-4c6a-9e3b-0123456789ab>",
                "ldap://dc1.example.org:389/<guid=2E4A4B1C-7D0F-4C6A-9E3B-0123456789AB>",
                "GC://dc1/<GUID={2e4a4b1c-7d0f-4c6a-9e3b-0123456789ab}>",
                "LDAP://dc1/<GUID=1c4b4a2e0f7d6a4c9e3b0123456789ab>",
                "LDAP://<GUID=1C4B4A2E0F7D6A4C9E3B0123456789AB>",
                "<GUID=1c4b4a2e0f7d6a4c9e3b0123456789ab>",
                "<GUID=2e4a4b1c-7d0f-4c6a-9e3b-0123456789ab>"
            })
    void readsAGuidInEveryFormActiveDirectoryWrites(String given) {
        assertThat(AccountName.of(given)).isEqualTo(new ById(given, ID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2e4a4b1c7d0f4c6a9e3b0123456789ab",
                "2e4a4b1c-7d0f-4c6a-9e3b-0123456789a",
                "2e4a4b1c-7d0f-4c6a-9e3b-0123456789ag",
                "2e4a4b1c7-d0f-4c6a-9e3b-0123456789ab",
                "{2e4a4b1c-7d0f-4c6a-9e3b-0123456789ab",
                "2e4a4b1c-7d0f-4c6a-9e3b--123456789ab"
            })
    void takesWhatIsNearlyAGuidForALogin(String given) {
        assertThat(AccountName.of(given)).isEqualTo(new ByLogin(given, given));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    LDAP://dc1/CN=Arthur,DC=example           | CN=Arthur,DC=example
                    ldap://dc1.example.org:636/CN=A,DC=b      | CN=A,DC=b
                    LDAP://CN=Arthur,DC=example               | CN=Arthur,DC=example
                    LDAP://dc1/CN=Sales\\/Export,DC=example   | CN=Sales/Export,DC=example
                    LDAP://CN=Sales\\/Export,DC=example       | CN=Sales/Export,DC=example
                    LDAP://dc1/CN=Dent\\, Arthur,DC=example   | CN=Dent\\, Arthur,DC=example
                    LDAP://dc1/CN=a\\\\\\/b,DC=example        | CN=a\\\\/b,DC=example
                    LDAP://[::1]:389/CN=Arthur,DC=example     | CN=Arthur,DC=example
                    GC://CN=Arthur,DC=example                 | CN=Arthur,DC=example
                    LDAP://dc1/<GUID=short>                   | <GUID=short>
                    LDAP://dc1                                | dc1
                    """)
    void readsTheDnOutOfAnAdsPath(String given, String dn) {
        assertThat(AccountName.of(given)).isEqualTo(new ByDn(given, dn));
    }

    @Test
    void keepsTheTextAsGivenForMessages() {
        for (String given : new String[] {"X\\y", "a@b", "sip:a@b", "CN=a", "LDAP://s/CN=a", ""}) {
            assertThat(AccountName.of(given).text()).isEqualTo(given);
        }
    }
}
