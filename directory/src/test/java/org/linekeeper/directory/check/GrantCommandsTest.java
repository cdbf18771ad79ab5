package org.linekeeper.directory.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.check.PlaceAccess.Grant;
import org.linekeeper.core.check.PlaceAccess.MissingRight;
import org.linekeeper.core.check.PlaceAccess.Right;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.codec.AttributeMap;

class GrantCommandsTest {

    private static final String OU = "OU=Sales,DC=example,DC=org";
    private static final UUID MOBILE = UUID.fromString("f0f8ffa3-1191-11d0-a060-00aa006c33ed");
    private static final Caller JOE =
            new Caller(
                    "EXAMPLE\\joe",
                    Optional.of(
                            new AccountRef.Target(
                                    new AccountId(new UUID(0, 1)),
                                    "CN=joe,CN=Users,DC=example,DC=org",
                                    "joe",
                                    "Joe")),
                    "S-1-5-21-1-2-3-1103",
                    Set.of());

    @Test
    void everythingMissingIsGrantedByThePropertySetAndThePasswordByItself() {
        var missing = new ArrayList<MissingRight>();
        for (UcAttribute attribute : UcAttribute.of(AccountKind.COMPUTER)) {
            if (attribute.confidential()) {
                missing.add(new MissingRight(Right.READ_CONFIDENTIAL, attribute.ldapName()));
            }
            missing.add(new MissingRight(Right.WRITE, attribute.ldapName()));
        }
        assertThat(commands(AccountKind.COMPUTER, missing))
                .containsExactly(
                        "dsacls \"OU=Sales,DC=example,DC=org\" /I:S /G"
                                + " \"EXAMPLE\\joe:WP;UC settings;computer\""
                                + " \"EXAMPLE\\joe:WPCA;ectisrv3ComputerPassword;computer\"",
                        "samba-tool dsacl set --objectdn=\"OU=Sales,DC=example,DC=org\""
                                + " --trusteedn=\"CN=joe,CN=Users,DC=example,DC=org\" --sddl=\""
                                + "(OA;CIIO;WP;74def0bd-4823-56c3-a1a5-29738c8916f4;"
                                + "bf967a86-0de6-11d0-a285-00aa003049e2;S-1-5-21-1-2-3-1103)"
                                + "(OA;CIIO;WPCR;76a57249-8a0c-5396-98ba-dc7cdf6dddee;"
                                + "bf967a86-0de6-11d0-a285-00aa003049e2;S-1-5-21-1-2-3-1103)\"");
    }

    @Test
    void aPartIsGrantedAttributeByAttribute() {
        List<MissingRight> missing =
                List.of(
                        new MissingRight(Right.READ, "mobile"),
                        new MissingRight(Right.WRITE, "mobile"),
                        new MissingRight(Right.WRITE, "ectisrv3CTILines"));
        assertThat(commands(AccountKind.USER, missing).getFirst())
                .isEqualTo(
                        "dsacls \"OU=Sales,DC=example,DC=org\" /I:S /G"
                                + " \"EXAMPLE\\joe:RPWP;mobile;user\""
                                + " \"EXAMPLE\\joe:WP;ectisrv3CTILines;user\"");
    }

    @Test
    void nothingMissingNeedsNoCommand() {
        assertThat(commands(AccountKind.USER, List.of())).isEmpty();
    }

    @Test
    void withoutTheExtensionOnlyTheReservedFieldIsWritten() {
        var needed = new NeededRights(StorageMode.RESERVED, false, AttributeMap.usual());
        assertThat(needed.written(AccountKind.USER))
                .containsExactly("extensionName", "proxyAddresses");
        assertThat(needed.written(AccountKind.GROUP))
                .containsExactly("extensionName", "proxyAddresses", "member");
        assertThat(needed.written(AccountKind.COMPUTER)).containsExactly("extensionName");
    }

    @Test
    void writeBackAddsTheStandardAttributesOfUsers() {
        Set<String> written =
                new NeededRights(StorageMode.SCHEMA, true, AttributeMap.usual())
                        .written(AccountKind.USER);
        assertThat(written)
                .contains("telephoneNumber", "thumbnailPhoto", "ectisrv3UserPermissions")
                .doesNotContain("extensionName", "ectisrv3GroupLeaderDN");
        assertThat(
                        new NeededRights(StorageMode.SCHEMA, false, AttributeMap.usual())
                                .written(AccountKind.USER))
                .doesNotContain("telephoneNumber");
    }

    @Test
    void whateverIsWrittenIsReadToo() {
        for (StorageMode storage : StorageMode.values()) {
            for (AccountKind kind : AccountKind.values()) {
                var needed = new NeededRights(storage, true, AttributeMap.usual());
                assertThat(needed.read(kind)).containsAll(needed.written(kind));
            }
        }
    }

    private static List<String> commands(AccountKind kind, List<MissingRight> missing) {
        return new GrantCommands(JOE, guids())
                .grants(OU, kind, missing).stream().map(Grant::command).toList();
    }

    private static AttributeGuids guids() {
        Map<String, AttributeGuids.Identity> byName = new HashMap<>();
        for (UcAttribute attribute : UcAttribute.values()) {
            Optional<UUID> set =
                    attribute.confidential()
                            ? Optional.empty()
                            : Optional.of(UcAttribute.PROPERTY_SET);
            byName.put(
                    attribute.ldapName().toLowerCase(Locale.ROOT),
                    new AttributeGuids.Identity(
                            attribute.schemaIdGuid(), set, attribute.confidential()));
        }
        byName.put("mobile", new AttributeGuids.Identity(MOBILE, Optional.empty(), false));
        return new AttributeGuids(byName);
    }
}
