package org.linekeeper.directory.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linekeeper.directory.embedded.DirectoryScene.add;
import static org.linekeeper.directory.embedded.DirectoryScene.delete;
import static org.linekeeper.directory.embedded.DirectoryScene.replace;
import static org.linekeeper.directory.embedded.EntryRulesTest.assertCode;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import org.junit.jupiter.api.Test;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.attribute.UcClass;
import org.linekeeper.directory.testing.FakeActiveDirectory;

class SchemaEntriesTest {
    private static final String OID = "1.2.840.113556.1.8000.2554.1.2.3.4.5.6.7.1.1";

    @Test
    void listsEveryUcAttributeInTheSchemaContainer() throws LDAPException {
        try (var scene = DirectoryScene.open()) {
            var schemaDn = "CN=Schema,CN=Configuration," + scene.base;
            for (var attribute : UcAttribute.values()) {
                var found =
                        scene.connection.searchForEntry(
                                schemaDn,
                                SearchScope.ONE,
                                "(&(objectClass=attributeSchema)(lDAPDisplayName="
                                        + attribute.ldapName()
                                        + "))");
                assertThat(found).as(attribute.ldapName()).isNotNull();
                assertThat(found.getAttributeValue("attributeID")).isEqualTo(attribute.oid());
                assertThat(found.getAttributeValue("attributeSyntax"))
                        .isEqualTo(attribute.syntax().attributeSyntax());
                assertThat(found.getAttributeValue("isSingleValued"))
                        .isEqualTo(attribute.multiValued() ? "FALSE" : "TRUE");
            }
            for (var ucClass : UcClass.values()) {
                var host = ucClass.hostClass();
                assertThat(
                                scene.connection
                                        .searchForEntry(
                                                schemaDn,
                                                SearchScope.ONE,
                                                "(lDAPDisplayName=" + host + ")")
                                        .getAttributeValues("auxiliaryClass"))
                        .containsExactly(ucClass.ldapName());
            }
        }
    }

    @Test
    void usesNewAttributeAfterTheCacheIsRefreshed() throws LDAPException {
        try (var scene = new DirectoryScene(FakeActiveDirectory.withReservedField())) {
            var schemaDn = "CN=Schema,CN=Configuration," + scene.base;
            var anna = scene.user("anna");
            scene.connection.add(
                    "CN=my-Test-Name," + schemaDn,
                    new Attribute("objectClass", "attributeSchema"),
                    new Attribute("attributeID", OID),
                    new Attribute("attributeSyntax", "2.5.5.12"),
                    new Attribute("oMSyntax", "64"),
                    new Attribute("isSingleValued", "TRUE"),
                    new Attribute("rangeUpper", "5"));
            scene.modify("CN=User," + schemaDn, add("mayContain", "myTestName"));
            assertCode(
                    ResultCode.NO_SUCH_ATTRIBUTE, () -> scene.modify(anna, add("myTestName", "a")));
            scene.modify("", add("schemaUpdateNow", "1"));
            scene.modify(anna, add("myTestName", "a"));
            assertThat(scene.values(anna, "mytestname")).containsExactly("a");
            assertCode(
                    ResultCode.CONSTRAINT_VIOLATION,
                    () -> scene.modify(anna, replace("myTestName", "abcdef")));

            scene.modify(anna, delete("myTestName"));
            scene.modify("CN=my-Test-Name," + schemaDn, add("isDefunct", "TRUE"));
            scene.modify("", add("schemaUpdateNow", "1"));
            assertCode(
                    ResultCode.NO_SUCH_ATTRIBUTE, () -> scene.modify(anna, add("myTestName", "b")));
            assertCode(
                    ResultCode.UNWILLING_TO_PERFORM,
                    () -> scene.connection.delete("CN=my-Test-Name," + schemaDn));
        }
    }

    @Test
    void takesValuesOfAnAuxiliaryClassOfTheEntryItself() throws LDAPException {
        try (var scene = DirectoryScene.open()) {
            var ou = "OU=People," + scene.base;
            assertCode(
                    ResultCode.OBJECT_CLASS_VIOLATION,
                    () -> scene.modify(ou, add("ectisrv3CTIEnabled", "1")));
            var auxiliary = UcClass.GROUP.ldapName();
            scene.modify(ou, add("objectClass", auxiliary), add("ectisrv3CTIEnabled", "1"));
            assertThat(scene.values(ou, "ectisrv3CTIEnabled")).containsExactly("1");
            assertCode(
                    ResultCode.OBJECT_CLASS_MODS_PROHIBITED,
                    () -> scene.modify(ou, add("objectClass", "user")));
        }
    }
}
