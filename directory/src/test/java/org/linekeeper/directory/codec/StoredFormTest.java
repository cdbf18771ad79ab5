package org.linekeeper.directory.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.Password;
import org.linekeeper.core.account.Photo;
import org.linekeeper.core.account.PropertyBag;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.core.store.TestAccounts;

/// What ends up in which attribute: the schema reference of the vendor manual (chapter 5), typed
/// in.
class StoredFormTest {
    private final CodecBench schema = new CodecBench(StorageMode.SCHEMA);
    private final CodecBench reserved = new CodecBench(StorageMode.RESERVED);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    IDENTITY,         ectisrv3UserSipUri
                    FIRST_NAME,       givenName
                    LAST_NAME,        sn
                    DISPLAY_NAME,     displayName
                    MAIL,             mail
                    BUSINESS,         telephoneNumber
                    BUSINESS2,        otherTelephone
                    PRIVATE,          homePhone
                    MOBILE,           mobile
                    PAGER,            pager
                    MAILBOX,          ectisrv3UserPhoneMailbox
                    RECORDING_SERVER, ectisrv3UserPhoneRecordingServer
                    FIRST_PHONE,      ectisrv3CTIPhonePrimary
                    SECOND_PHONE,     ectisrv3CTIPhoneSecondary
                    COMPANY,          company
                    TITLE,            title
                    OFFICE,           physicalDeliveryOfficeName
                    STREET,           streetAddress
                    POSTAL_CODE,      postalCode
                    CITY,             l
                    STATE,            st
                    COUNTRY,          co
                    WEB_PAGE,         wWWHomePage
                    """)
    void everyTextHasTheAttributeOfTheSchemaReference(TextField field, String attribute)
            throws LDAPException {
        for (AccountKind kind : AccountKind.values()) {
            if (field.appliesTo(kind)) {
                Entry inSchema = savedText(schema, kind, field);
                assertThat(inSchema.getAttributeValues(attribute)).containsExactly("x 1");
                Entry inReserve = savedText(reserved, kind, field);
                if (attribute.startsWith("ectisrv3")) {
                    assertThat(inReserve.getAttributeValues("extensionName"))
                            .containsExactlyInAnyOrder(
                                    attribute + "=x 1", "ectisrv3SchemaVersion=6");
                    assertThat(inSchema.getAttributeValues("ectisrv3SchemaVersion"))
                            .containsExactly("6");
                } else {
                    assertThat(inReserve.getAttributeValues(attribute)).containsExactly("x 1");
                    assertThat(inReserve.hasAttribute("extensionName")).isFalse();
                    assertThat(inSchema.hasAttribute("ectisrv3SchemaVersion")).isFalse();
                }
            }
        }
    }

    @Test
    void aUsersSettingsHaveTheFormOfTheSchemaReference() throws LDAPException {
        Photo photo = new Photo(new byte[] {(byte) 0xFF, (byte) 0xD8, 0});
        UserAccount bare = TestAccounts.user("arthur");
        UserAccount user =
                bare.withHead(bare.head().withEnabled(true))
                        .withPhoto(Optional.of(photo))
                        .withServices(RightSet.ofServices(0x8000_0849, 0xE00))
                        .withAdditionalLines(
                                new AdditionalLines(
                                        List.of("+4930123", "17"),
                                        RightSet.ofInteger(LineAccess.class, 0x830)))
                        .withAuthorizations(
                                List.of(
                                        new Authorization(
                                                AccountRef.unresolved("ford"),
                                                AuthorizationLevel.TEAM.rights())))
                        .withProperties(new PropertyBag(List.of("room=4", "odd")))
                        .withPassword(Password.stored("$argon2id$x"));
        Entry entry = schema.saved(CodecBench.bareEntry(bare), user, UserAccount.class);
        assertThat(entry.getAttributeValue("ectisrv3CTIEnabled")).isEqualTo("1");
        assertThat(entry.getAttributeValue("ectisrv3SchemaVersion")).isEqualTo("6");
        assertThat(entry.getAttributeValue("ectisrv3CTIServices")).isEqualTo("-2147481527");
        assertThat(entry.getAttributeValue("ectisrv3CTIServices2")).isEqualTo("3584");
        assertThat(entry.getAttributeValue("ectisrv3CTILines")).isEqualTo("+4930123§17");
        assertThat(entry.getAttributeValue("ectisrv3CTILinesPermissions")).isEqualTo("2096");
        assertThat(entry.getAttributeValues("ectisrv3UserPermissions"))
                .containsExactly("\"ford\";\"48023\";\"207\";\"7\"§");
        assertThat(entry.getAttributeValue("ectisrv3PropertyBag")).isEqualTo("room=4§odd");
        assertThat(entry.getAttributeValue("ectisrv3UserPassword")).isEqualTo("$argon2id$x");
        assertThat(entry.getAttributeValueBytes("thumbnailPhoto")).isEqualTo(photo.bytes());
        assertThat(
                        reserved.saved(CodecBench.bareEntry(bare), user, UserAccount.class)
                                .getAttributeValues("extensionName"))
                .containsExactlyInAnyOrder(
                        "ectisrv3CTIEnabled=1",
                        "ectisrv3SchemaVersion=6",
                        "ectisrv3CTIServices=-2147481527",
                        "ectisrv3CTIServices2=3584",
                        "ectisrv3CTILines=+4930123§17",
                        "ectisrv3CTILinesPermissions=2096",
                        "ectisrv3UserPermissions;0=\"ford\";\"48023\";\"207\";\"7\"§",
                        "ectisrv3PropertyBag=room=4§odd",
                        "ectisrv3UserPassword=$argon2id$x");
    }

    @Test
    void aGroupsSettingsHaveTheFormOfTheSchemaReference() throws LDAPException {
        GroupAccount bare = TestAccounts.group("sales");
        GroupAccount group =
                bare.withServices(RightSet.ofServices(0x1000, 0x40))
                        .withLeader(Optional.of(AccountRef.unresolved("CN=Head,DC=x")))
                        .withDeputy(Optional.of(AccountRef.unresolved("CN=Deputy,DC=x")))
                        .withMemberAuthorization(Optional.of(AuthorizationLevel.PUBLIC.rights()))
                        .withLeaderAuthorization(Optional.of(AuthorizationLevel.PERSONAL.rights()));
        Entry entry = schema.saved(CodecBench.bareEntry(bare), group, GroupAccount.class);
        assertThat(entry.getAttributeValue("ectisrv3CTIServices")).isEqualTo("4096");
        assertThat(entry.getAttributeValue("ectisrv3CTIServices2")).isEqualTo("64");
        assertThat(entry.getAttributeValue("ectisrv3GroupLeaderDN")).isEqualTo("CN=Head,DC=x");
        assertThat(entry.getAttributeValue("ectisrv3GroupDeputyDN")).isEqualTo("CN=Deputy,DC=x");
        assertThat(entry.getAttributeValue("ectisrv3GroupMembersPermissions"))
                .isEqualTo("\"\";\"18001\";\"0\";\"0\"§");
        assertThat(entry.getAttributeValue("ectisrv3GroupLeaderPermissions"))
                .isEqualTo("\"\";\"88033\";\"307\";\"307\"§");
    }

    @Test
    void aComputersSettingsHaveTheFormOfTheSchemaReference() throws LDAPException {
        ComputerAccount bare = TestAccounts.computer("pc1");
        ComputerAccount computer =
                bare.withLines(
                                new AdditionalLines(
                                        List.of("*"), RightSet.of(LineAccess.ONLY_OWNER_DIALS)))
                        .withPassword(Password.stored("other"));
        Entry entry = schema.saved(CodecBench.bareEntry(bare), computer, ComputerAccount.class);
        assertThat(entry.getAttributeValue("ectisrv3CTILines")).isEqualTo("*");
        assertThat(entry.getAttributeValue("ectisrv3CTILinesPermissions")).isEqualTo("512");
        assertThat(entry.getAttributeValue("ectisrv3ComputerPassword")).isEqualTo("other");
        assertThat(entry.hasAttribute("ectisrv3UserPassword")).isFalse();
    }

    @Test
    void theIdentityIsAddedToAndTakenFromTheCommunicationAddresses() throws LDAPException {
        UserAccount bare = TestAccounts.user("arthur");
        Entry entry = CodecBench.bareEntry(bare);
        entry.addAttribute("proxyAddresses", "SMTP:a@example.org", "sip:other@example.org");
        Entry one = withIdentity(entry, "sip:a@example.org");
        assertThat(one.getAttributeValues("proxyAddresses"))
                .containsExactlyInAnyOrder(
                        "SMTP:a@example.org", "sip:other@example.org", "sip:a@example.org");
        Entry two = withIdentity(one, "sip:b@example.org");
        assertThat(two.getAttributeValues("proxyAddresses"))
                .containsExactlyInAnyOrder(
                        "SMTP:a@example.org", "sip:other@example.org", "sip:b@example.org");
        assertThat(withIdentity(two, "").getAttributeValues("proxyAddresses"))
                .containsExactlyInAnyOrder("SMTP:a@example.org", "sip:other@example.org");
    }

    @Test
    void anAddressThatIsThereAlreadyIsNotAddedTwice() throws LDAPException {
        Entry entry = CodecBench.bareEntry(TestAccounts.user("arthur"));
        entry.addAttribute("proxyAddresses", "SIP:A@example.org");
        Entry one = withIdentity(entry, "sip:a@example.org");
        assertThat(one.getAttributeValues("proxyAddresses")).containsExactly("SIP:A@example.org");
        assertThat(withIdentity(one, "").hasAttribute("proxyAddresses")).isFalse();
    }

    @Test
    void aGroupAuthorizationKeepsTheNameSomebodyStoredInIt() throws LDAPException {
        Entry entry = CodecBench.bareEntry(TestAccounts.group("sales"));
        entry.addAttribute("ectisrv3GroupMembersPermissions", "\"all\";\"1\";\"0\";\"0\"§");
        GroupAccount read = schema.read(entry, GroupAccount.class);
        Entry saved =
                schema.saved(
                        entry,
                        read.withMemberAuthorization(
                                Optional.of(AuthorizationLevel.BUSINESS.rights())),
                        GroupAccount.class);
        assertThat(saved.getAttributeValue("ectisrv3GroupMembersPermissions"))
                .isEqualTo("\"all\";\"28021\";\"7\";\"0\"§");
    }

    private Entry withIdentity(Entry entry, String identity) throws LDAPException {
        UserAccount user = schema.read(entry, UserAccount.class);
        return schema.saved(
                entry,
                user.withTexts(user.texts().with(TextField.IDENTITY, identity)),
                UserAccount.class);
    }

    private static Entry savedText(CodecBench bench, AccountKind kind, TextField field)
            throws LDAPException {
        return switch (kind) {
            case USER -> saved(bench, TestAccounts.user("x"), field, UserAccount.class);
            case GROUP -> saved(bench, TestAccounts.group("x"), field, GroupAccount.class);
            case COMPUTER -> saved(bench, TestAccounts.computer("x"), field, ComputerAccount.class);
        };
    }

    private static <A extends Account> Entry saved(
            CodecBench bench, A bare, TextField field, Class<A> type) throws LDAPException {
        A changed = type.cast(bare.withTexts(bare.texts().with(field, "x 1")));
        return bench.saved(CodecBench.bareEntry(bare), changed, type);
    }
}
