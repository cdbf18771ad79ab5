package org.linekeeper.directory.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linekeeper.directory.embedded.DirectoryScene.add;
import static org.linekeeper.directory.embedded.DirectoryScene.replace;
import static org.linekeeper.directory.embedded.EntryRulesTest.assertCode;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.extensions.WhoAmIExtendedRequest;
import com.unboundid.ldap.sdk.extensions.WhoAmIExtendedResult;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linekeeper.directory.embedded.operation.RequestGate;

class AccessRulesTest {
    private static final String PASSWORD = "Geheim-123";

    private DirectoryScene scene;
    private String anna;
    private String bert;

    @BeforeEach
    void open() throws LDAPException {
        scene = DirectoryScene.open();
        anna = scene.user("anna", "userPrincipalName: anna.m@fake.example", "mobile: 1");
        scene.modify(anna, password(PASSWORD), replace("userAccountControl", "512"));
        bert = scene.user("bert", "mobile: 2", "ectisrv3UserPassword: secret");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private static Modification password(String text) {
        return new Modification(ModificationType.REPLACE, "unicodePwd", quoted(text));
    }

    private static byte[] quoted(String text) {
        return ('"' + text + '"').getBytes(StandardCharsets.UTF_16LE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna.m@fake.example",
                "anna@fake.example",
                "FAKE\\anna",
                "ANNA",
                "CN=anna,OU=People,DC=fake,DC=example"
            })
    void logsOnByEveryName(String name) throws LDAPException {
        try (var connection = scene.fake.connect(name, PASSWORD)) {
            var who =
                    (WhoAmIExtendedResult)
                            connection.processExtendedOperation(new WhoAmIExtendedRequest());
            assertThat(who.getAuthorizationID()).isEqualTo("u:FAKE\\anna");
        }
    }

    @Test
    void refusesLogonWithTheCodesOfActiveDirectory() throws LDAPException {
        assertThatThrownBy(() -> scene.fake.connect(anna, "wrong"))
                .hasMessageContaining("80090308")
                .hasMessageContaining("data 52e");
        assertThatThrownBy(() -> scene.fake.connect("nobody", PASSWORD))
                .hasMessageContaining("data 52e");
        scene.modify(anna, replace("userAccountControl", "514"));
        assertThatThrownBy(() -> scene.fake.connect(anna, PASSWORD))
                .hasMessageContaining("data 533");
        assertThatThrownBy(() -> scene.fake.connect(anna, "wrong"))
                .hasMessageContaining("data 52e");
    }

    @Test
    void showsNobodyAnythingButTheRootDse() throws LDAPException {
        try (var connection = new LDAPConnection("127.0.0.1", scene.fake.port())) {
            assertThat(connection.getRootDSE()).isNotNull();
            assertCode(
                    ResultCode.OPERATIONS_ERROR,
                    () -> connection.search(scene.base, SearchScope.BASE, "(objectClass=*)"));
            assertCode(
                    ResultCode.OPERATIONS_ERROR,
                    () -> connection.modify(anna, replace("mobile", "3")));
        }
    }

    @Test
    void letsUserWriteOwnPersonalInformationOnly() throws LDAPException {
        try (var own = scene.fake.connect("anna", PASSWORD)) {
            own.modify(anna, replace("mobile", "9"));
            assertThat(scene.values(anna, "mobile")).containsExactly("9");
            assertCode(
                    ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
                    () -> own.modify(anna, replace("displayName", "x")));
            assertCode(
                    ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
                    () -> own.modify(anna, add("extensionName", "x")));
            assertCode(
                    ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
                    () -> own.modify(anna, add("ectisrv3CTIEnabled", "1")));
            assertCode(
                    ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
                    () -> own.modify(bert, replace("mobile", "9")));
            assertCode(ResultCode.INSUFFICIENT_ACCESS_RIGHTS, () -> own.delete(bert));
            assertCode(
                    ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
                    () -> own.add(scene.people("x"), new Attribute("objectClass", "user")));
        }
    }

    @Test
    void tellsWhatTheRequesterMayWrite() throws LDAPException {
        assertThat(scene.values(bert, "allowedAttributesEffective"))
                .contains("mobile", "ectisrv3CTIEnabled", "extensionName", "displayName")
                .doesNotContain("objectGUID", "memberOf", "objectSid");
        assertThat(scene.values("OU=People," + scene.base, "allowedChildClassesEffective"))
                .contains("user", "group", "organizationalUnit");
        try (var own = scene.fake.connect("anna", PASSWORD)) {
            var attribute = "allowedAttributesEffective";
            assertThat(own.getEntry(anna, attribute).getAttributeValues(attribute))
                    .contains("mobile", "telephoneNumber", "thumbnailPhoto")
                    .doesNotContain("extensionName", "displayName", "ectisrv3CTIEnabled");
            assertThat(own.getEntry(bert, attribute).hasAttribute(attribute)).isFalse();
            assertThat(
                            own.getEntry("OU=People," + scene.base, "allowedChildClassesEffective")
                                    .hasAttribute("allowedChildClassesEffective"))
                    .isFalse();
        }
    }

    @Test
    void hidesConfidentialAttributesAndPasswords() throws LDAPException {
        assertThat(scene.values(bert, "ectisrv3UserPassword")).containsExactly("secret");
        assertThat(scene.read(anna, "*", "unicodePwd").hasAttribute("unicodePwd")).isFalse();
        try (var own = scene.fake.connect("anna", PASSWORD)) {
            var seen = own.getEntry(bert, "*", "ectisrv3UserPassword");
            assertThat(seen.hasAttribute("ectisrv3UserPassword")).isFalse();
            assertThat(
                            own.search(scene.base, SearchScope.SUB, "(ectisrv3UserPassword=*)")
                                    .getEntryCount())
                    .isZero();
            assertThat(
                            own.search(scene.base, SearchScope.SUB, "(!(ectisrv3UserPassword=*))")
                                    .getEntryCount())
                    .isZero();
        }
    }

    @Test
    void changesOwnPasswordKnowingTheOldOne() throws LDAPException {
        try (var own = scene.fake.connect("anna", PASSWORD)) {
            assertCode(
                    ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
                    () -> own.modify(anna, password("Neu-45678")));
            assertCode(
                    ResultCode.CONSTRAINT_VIOLATION,
                    () -> own.modify(anna, change("wrong", "Neu-45678")));
            own.modify(anna, change(PASSWORD, "Neu-45678"));
        }
        scene.fake.connect("anna", "Neu-45678").close();
        assertCode(ResultCode.INVALID_CREDENTIALS, () -> scene.fake.connect("anna", PASSWORD));
    }

    private static Modification[] change(String old, String now) {
        return new Modification[] {
            new Modification(ModificationType.DELETE, "unicodePwd", quoted(old)),
            new Modification(ModificationType.ADD, "unicodePwd", quoted(now))
        };
    }

    @Test
    void letsMembersOfNestedAdministratorsDoEverything() throws LDAPException {
        var admins = scene.group("helpdesk", "member: " + anna);
        scene.modify("CN=Domain Admins,CN=Users," + scene.base, add("member", admins));
        try (var own = scene.fake.connect("anna", PASSWORD)) {
            own.modify(bert, replace("displayName", "Bert"));
        }
        assertThat(scene.values(bert, "displayName")).containsExactly("Bert");
    }

    @Test
    void failsCountsAndDropsAsTheTestWants() throws LDAPException {
        scene.fake.forgetCounts();
        scene.fake.failNext(RequestGate.Operation.MODIFY, ResultCode.BUSY);
        assertCode(ResultCode.BUSY, () -> scene.modify(anna, replace("mobile", "3")));
        scene.modify(anna, replace("mobile", "4"));
        assertThat(scene.values(anna, "mobile")).containsExactly("4");
        assertThat(scene.fake.count(RequestGate.Operation.MODIFY)).isEqualTo(2);
        scene.fake.dropConnections();
        assertCode(ResultCode.SERVER_DOWN, () -> scene.modify(anna, replace("mobile", "5")));
        scene.fake.suspend();
        assertCode(ResultCode.CONNECT_ERROR, () -> scene.fake.connect());
        scene.fake.resume();
        scene.fake.connect().close();
    }
}
