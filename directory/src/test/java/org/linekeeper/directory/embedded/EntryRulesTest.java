package org.linekeeper.directory.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linekeeper.directory.embedded.DirectoryScene.add;
import static org.linekeeper.directory.embedded.DirectoryScene.delete;
import static org.linekeeper.directory.embedded.DirectoryScene.replace;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linekeeper.directory.testing.FakeActiveDirectory;

class EntryRulesTest {
    private DirectoryScene scene;

    @BeforeEach
    void open() throws LDAPException {
        scene = DirectoryScene.open();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    static void assertCode(ResultCode code, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        LDAPException.class,
                        e -> assertThat(e.getResultCode()).as(e.getMessage()).isEqualTo(code));
    }

    @Test
    void completesNewUserAsTheAccountManagerDoes() throws LDAPException {
        var dn = scene.user("anna", "givenName: Anna");
        var entry = scene.read(dn, "*");
        assertThat(entry.getDN()).isEqualTo(dn);
        assertThat(entry.getObjectClassValues())
                .containsExactly("top", "person", "organizationalPerson", "user");
        assertThat(entry.getAttributeValueBytes("objectGUID")).hasSize(16);
        assertThat(entry.getAttributeValueBytes("objectSid")).hasSize(28);
        assertThat(entry.getAttributeValue("primaryGroupID")).isEqualTo("513");
        assertThat(entry.getAttributeValue("userAccountControl")).isEqualTo("546");
        assertThat(entry.getAttributeValue("sAMAccountType")).isEqualTo("805306368");
        assertThat(entry.getAttributeValue("cn")).isEqualTo("anna");
        assertThat(entry.getAttributeValue("name")).isEqualTo("anna");
        assertThat(entry.getAttributeValue("distinguishedName")).isEqualTo(dn);
        assertThat(entry.getAttributeValue("whenCreated")).endsWith(".0Z");
        assertThat(entry.getAttributeValue("objectCategory"))
                .isEqualTo("CN=Person,CN=Schema,CN=Configuration," + scene.base);
        assertThat(entry.hasAttribute("canonicalName")).isFalse();
        assertThat(scene.values(dn, "canonicalName")).containsExactly("fake.example/People/anna");
    }

    @Test
    void answersInTheSpellingOfTheSchema() throws LDAPException {
        var dn = scene.user("anna", "GIVENNAME: Anna");
        assertThat(scene.read(dn, "givenname").getAttributes())
                .extracting(Attribute::getName)
                .containsExactly("givenName");
    }

    @Test
    void refusesSecondUseOfLogonNameAndUpn() throws LDAPException {
        scene.user("anna", "userPrincipalName: anna@fake.example");
        assertCode(
                ResultCode.ENTRY_ALREADY_EXISTS,
                () ->
                        scene.connection.add(
                                scene.people("other"),
                                user(),
                                new Attribute("sAMAccountName", "ANNA")));
        assertCode(
                ResultCode.CONSTRAINT_VIOLATION,
                () -> scene.user("bert", "userPrincipalName: ANNA@fake.example"));
        scene.user("carl");
        assertCode(
                ResultCode.ENTRY_ALREADY_EXISTS,
                () -> scene.modify(scene.people("carl"), replace("sAMAccountName", "Anna")));
    }

    @Test
    void refusesWhatTheSchemaDoesNotAllow() throws LDAPException {
        var dn = scene.user("anna");
        var group = scene.group("sales");
        assertCode(ResultCode.NO_SUCH_ATTRIBUTE, () -> scene.modify(dn, add("noSuchThing", "1")));
        assertCode(
                ResultCode.OBJECT_CLASS_VIOLATION, () -> scene.modify(group, add("mobile", "1")));
        assertCode(
                ResultCode.INVALID_ATTRIBUTE_SYNTAX,
                () -> scene.modify(dn, replace("countryCode", "abc")));
        assertCode(ResultCode.INVALID_ATTRIBUTE_SYNTAX, () -> scene.modify(dn, add("mobile", "")));
        assertCode(
                ResultCode.CONSTRAINT_VIOLATION,
                () -> scene.modify(dn, add("telephoneNumber", "1".repeat(65))));
        assertCode(
                ResultCode.CONSTRAINT_VIOLATION,
                () -> scene.modify(dn, replace("uSNChanged", "1")));
        assertCode(ResultCode.NOT_ALLOWED_ON_RDN, () -> scene.modify(dn, replace("cn", "b")));
        assertCode(ResultCode.UNWILLING_TO_PERFORM, () -> scene.modify(dn, add("memberOf", group)));
        assertCode(
                ResultCode.NO_SUCH_OBJECT,
                () -> scene.connection.add("CN=x,OU=Nowhere," + scene.base, user()));
        assertCode(
                ResultCode.NAMING_VIOLATION,
                () -> scene.connection.add("OU=x,OU=People," + scene.base, user()));
    }

    private static Attribute user() {
        return new Attribute("objectClass", "user");
    }

    @ParameterizedTest
    @CsvSource({"ü,255,true", "ü,256,false", "😀,127,true", "😀,128,false"})
    void limitsReservedFieldByUtf16Units(String unit, int times, boolean accepted)
            throws LDAPException {
        var dn = scene.user("anna");
        var value = unit.repeat(times);
        if (accepted) {
            scene.modify(dn, add("extensionName", value));
            assertThat(scene.values(dn, "extensionName")).containsExactly(value);
        } else {
            assertCode(
                    ResultCode.CONSTRAINT_VIOLATION,
                    () -> scene.modify(dn, add("extensionName", value)));
        }
    }

    @Test
    void limitsPhotoTo102400Octets() throws LDAPException {
        var dn = scene.user("anna");
        scene.modify(dn, photo(102_400));
        assertThat(scene.read(dn, "thumbnailPhoto").getAttributeValueBytes("thumbnailPhoto"))
                .hasSize(102_400);
        assertCode(ResultCode.CONSTRAINT_VIOLATION, () -> scene.modify(dn, photo(102_401)));
    }

    private static Modification photo(int size) {
        return new Modification(ModificationType.REPLACE, "thumbnailPhoto", new byte[size]);
    }

    @Test
    void takesOneValueOfSingleValuedAttribute() throws LDAPException {
        var dn = scene.user("anna", "telephoneNumber: 1");
        assertCode(
                ResultCode.ATTRIBUTE_OR_VALUE_EXISTS,
                () -> scene.modify(dn, add("telephoneNumber", "2")));
        assertCode(
                ResultCode.CONSTRAINT_VIOLATION,
                () -> scene.modify(dn, replace("telephoneNumber", "2", "3")));
        assertThat(scene.values(dn, "telephoneNumber")).containsExactly("1");
    }

    @Test
    void refusesStaleOldValueAndAppliesNothing() throws LDAPException {
        var dn = scene.user("anna", "telephoneNumber: 1", "mobile: 5");
        assertCode(
                ResultCode.NO_SUCH_ATTRIBUTE,
                () ->
                        scene.modify(
                                dn,
                                replace("mobile", "6"),
                                delete("telephoneNumber", "0"),
                                add("telephoneNumber", "2")));
        assertThat(scene.values(dn, "mobile")).containsExactly("5");
        scene.modify(dn, delete("telephoneNumber", "1"), add("telephoneNumber", "2"));
        assertThat(scene.values(dn, "telephoneNumber")).containsExactly("2");
    }

    @Test
    void comparesWithoutCase() throws LDAPException {
        var dn = scene.user("anna", "otherTelephone: Ärzte", "otherTelephone: b");
        assertCode(
                ResultCode.ATTRIBUTE_OR_VALUE_EXISTS,
                () -> scene.modify(dn, add("otherTelephone", "äRZTE")));
        scene.modify(dn, delete("otherTelephone", "äRZTE"));
        assertThat(scene.values(dn, "otherTelephone")).containsExactly("b");
        assertCode(
                ResultCode.NO_SUCH_ATTRIBUTE,
                () -> scene.modify(dn, delete("otherTelephone", "c")));
        assertCode(ResultCode.NO_SUCH_ATTRIBUTE, () -> scene.modify(dn, delete("mobile")));
    }

    @Test
    void raisesUsnOnlyForRealChanges() throws LDAPException {
        var dn = scene.user("anna", "mobile: 1");
        var before = usn(dn);
        scene.modify(dn, replace("mobile", "1"));
        assertThat(usn(dn)).isEqualTo(before);
        scene.modify(dn, replace("mobile", "2"));
        assertThat(usn(dn)).isGreaterThan(before);
        var root = scene.read("", "highestCommittedUSN");
        assertThat(root.getAttributeValueAsLong("highestCommittedUSN")).isEqualTo(usn(dn));
    }

    private long usn(String dn) throws LDAPException {
        return scene.read(dn, "uSNChanged").getAttributeValueAsLong("uSNChanged");
    }

    @Test
    void storesUcAttributesOnlyWithExtendedSchema() throws LDAPException {
        var dn = scene.user("anna", "ectisrv3CTIEnabled: 1", "ectisrv3UserPermissions: a");
        assertThat(scene.values(dn, "ectisrv3CTIEnabled")).containsExactly("1");
        try (var other = new DirectoryScene(FakeActiveDirectory.withReservedField())) {
            assertCode(
                    ResultCode.NO_SUCH_ATTRIBUTE,
                    () -> other.user("anna", "ectisrv3CTIEnabled: 1"));
        }
        var group = scene.group("sales");
        assertCode(
                ResultCode.OBJECT_CLASS_VIOLATION,
                () -> scene.modify(group, add("ectisrv3CTILines", "1")));
    }

    @Test
    void escapesNamesAsActiveDirectoryDoes() throws LDAPException {
        var dn = "CN=Müller\\, Anna \\+ \\#1,OU=People," + scene.base;
        scene.connection.add(dn, user());
        assertThat(scene.search("(name=müller, anna + #1)")).containsExactly("Müller, Anna + #1");
        assertThat(scene.values(dn, "distinguishedName"))
                .containsExactly("CN=Müller\\, Anna \\+ #1,OU=People," + scene.base);
    }
}
