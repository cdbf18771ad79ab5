package org.linekeeper.directory.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linekeeper.directory.embedded.DirectoryScene.add;
import static org.linekeeper.directory.embedded.DirectoryScene.delete;
import static org.linekeeper.directory.embedded.DirectoryScene.replace;
import static org.linekeeper.directory.embedded.EntryRulesTest.assertCode;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.DeleteRequest;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.PermissiveModifyRequestControl;
import com.unboundid.ldap.sdk.controls.SubtreeDeleteRequestControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linekeeper.directory.attribute.SchemaGuid;

class LinkAndMoveTest {
    private DirectoryScene scene;
    private String anna;
    private String sales;

    @BeforeEach
    void open() throws LDAPException {
        scene = DirectoryScene.open();
        anna = scene.user("anna");
        sales = scene.group("sales", "member: " + anna);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void keepsBothEndsOfMembership() throws LDAPException {
        assertThat(scene.values(anna, "memberOf")).containsExactly(sales);
        scene.modify(sales, delete("member", anna));
        assertThat(scene.values(anna, "memberOf")).isEmpty();
        assertThat(scene.values(sales, "member")).isEmpty();
        scene.modify(sales, replace("member", anna));
        assertThat(scene.values(anna, "memberOf")).containsExactly(sales);
    }

    @Test
    void answersMembershipErrorsAsActiveDirectoryDoes() {
        assertCode(ResultCode.ENTRY_ALREADY_EXISTS, () -> scene.modify(sales, add("member", anna)));
        assertCode(
                ResultCode.UNWILLING_TO_PERFORM,
                () -> scene.modify(sales, delete("member", "CN=Users," + scene.base)));
        assertCode(
                ResultCode.NO_SUCH_OBJECT,
                () -> scene.modify(sales, add("member", scene.people("nobody"))));
    }

    @Test
    void ignoresPresentAndAbsentValuesWhenPermissive() throws LDAPException {
        var request =
                new ModifyRequest(
                        sales, add("member", anna), delete("mail"), delete("description", "x"));
        request.addControl(new PermissiveModifyRequestControl());
        scene.connection.modify(request);
        assertThat(scene.values(sales, "member")).containsExactly(anna);
    }

    @Test
    void followsRenameAndMove() throws LDAPException {
        scene.connection.add(
                "OU=Berlin,OU=People," + scene.base,
                new Attribute("objectClass", "organizationalUnit"));
        scene.connection.modifyDN(
                anna, "CN=Anna Müller", true, "OU=Berlin,OU=People," + scene.base);
        var moved = "CN=Anna Müller,OU=Berlin,OU=People," + scene.base;
        assertThat(scene.values(sales, "member")).containsExactly(moved);
        assertThat(scene.values(moved, "cn")).containsExactly("Anna Müller");
        assertThat(scene.values(moved, "memberOf")).containsExactly(sales);
        scene.connection.modifyDN("OU=Berlin,OU=People," + scene.base, "OU=Wien", true);
        assertThat(scene.values(sales, "member"))
                .containsExactly("CN=Anna Müller,OU=Wien,OU=People," + scene.base);
        assertCode(ResultCode.NO_SUCH_OBJECT, () -> scene.read(moved));
        assertThat(scene.search("(sAMAccountName=anna)")).containsExactly("Anna Müller");
    }

    @Test
    void renamesToAnotherCaseOfTheSameName() throws LDAPException {
        scene.connection.modifyDN(anna, "CN=ANNA", true);
        assertThat(scene.values(sales, "member")).containsExactly(scene.people("ANNA"));
    }

    @Test
    void refusesMovesThatCannotBe() throws LDAPException {
        scene.user("bert");
        assertCode(
                ResultCode.ENTRY_ALREADY_EXISTS,
                () -> scene.connection.modifyDN(anna, "CN=Bert", true));
        assertCode(
                ResultCode.NAMING_VIOLATION,
                () -> scene.connection.modifyDN(anna, "CN=anna", true, sales));
        scene.connection.add(
                "OU=In,OU=People," + scene.base,
                new Attribute("objectClass", "organizationalUnit"));
        assertCode(
                ResultCode.UNWILLING_TO_PERFORM,
                () ->
                        scene.connection.modifyDN(
                                "OU=People," + scene.base,
                                "OU=People",
                                true,
                                "OU=In,OU=People," + scene.base));
    }

    @Test
    void forgetsDeletedMember() throws LDAPException {
        scene.connection.delete(anna);
        assertThat(scene.values(sales, "member")).isEmpty();
        assertThat(scene.search("(sAMAccountName=anna)")).isEmpty();
        scene.user("anna");
        assertThat(scene.values(anna, "memberOf")).isEmpty();
    }

    @Test
    void deletesTreeOnlyWhenAsked() throws LDAPException {
        var people = "OU=People," + scene.base;
        assertCode(ResultCode.NOT_ALLOWED_ON_NONLEAF, () -> scene.connection.delete(people));
        var request = new DeleteRequest(people);
        request.addControl(new SubtreeDeleteRequestControl());
        scene.connection.delete(request);
        assertThat(scene.search("(|(cn=anna)(ou=people))")).isEmpty();
        assertCode(
                ResultCode.UNWILLING_TO_PERFORM,
                () -> scene.connection.delete("CN=Domain Users,CN=Users," + scene.base));
    }

    @Test
    void movesMembershipWithThePrimaryGroup() throws LDAPException {
        assertCode(
                ResultCode.UNWILLING_TO_PERFORM,
                () -> scene.modify(anna, replace("primaryGroupID", "512")));
        var token = scene.values(sales, "primaryGroupToken").getFirst();
        scene.modify(anna, replace("primaryGroupID", token));
        assertThat(scene.values(sales, "member")).isEmpty();
        var domainUsers = "CN=Domain Users,CN=Users," + scene.base;
        assertThat(scene.values(domainUsers, "member")).containsExactly(anna);
        assertThat(scene.values(anna, "memberOf")).containsExactly(domainUsers);
    }

    @Test
    void computesReportsFromManager() throws LDAPException {
        var bert = scene.user("bert", "manager: " + anna);
        assertThat(scene.values(anna, "directReports")).containsExactly(bert);
        assertCode(
                ResultCode.UNWILLING_TO_PERFORM,
                () -> scene.modify(anna, add("directReports", bert)));
    }

    @Test
    void leavesTombstoneForThoseWhoFollowChanges() throws LDAPException {
        var octets = scene.read(anna, "objectGUID").getAttributeValueBytes("objectGUID");
        var guid = SchemaGuid.fromBytes(octets);
        scene.connection.delete(anna);
        var request =
                new SearchRequest(
                        "CN=Deleted Objects," + scene.base,
                        SearchScope.ONE,
                        "(&(isDeleted=TRUE)(sAMAccountName=anna))",
                        "*");
        assertCode(ResultCode.NO_SUCH_OBJECT, () -> scene.connection.search(request));
        request.addControl(new Control("1.2.840.113556.1.4.417", true));
        var left = scene.connection.search(request).getSearchEntries();
        assertThat(left).hasSize(1);
        var tombstone = left.getFirst();
        assertThat(tombstone.getDN())
                .isEqualTo("CN=anna\\0ADEL:" + guid + ",CN=Deleted Objects," + scene.base);
        assertThat(tombstone.getAttributeValueBytes("objectGUID")).isEqualTo(octets);
        assertThat(tombstone.getAttributeValue("lastKnownParent"))
                .isEqualTo("OU=People," + scene.base);
        assertThat(scene.search("(sAMAccountName=anna)")).isEmpty();
        assertCode(ResultCode.NO_SUCH_OBJECT, () -> scene.read("<GUID=" + guid + ">"));
        assertCode(
                ResultCode.NO_SUCH_OBJECT,
                () -> scene.modify(tombstone.getDN(), add("description", "x")));
        scene.user("anna");
        scene.connection.delete(anna);
        assertThat(scene.connection.search(request).getEntryCount()).isEqualTo(2);
    }
}
