package org.linekeeper.directory.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linekeeper.directory.embedded.DirectoryScene.add;
import static org.linekeeper.directory.embedded.DirectoryScene.delete;
import static org.linekeeper.directory.embedded.DirectoryScene.replace;
import static org.linekeeper.directory.embedded.EntryRulesTest.assertCode;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.ServerSideSortRequestControl;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import com.unboundid.ldap.sdk.controls.SortKey;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linekeeper.directory.attribute.SchemaGuid;
import org.linekeeper.directory.embedded.operation.ServerLimits;
import org.linekeeper.directory.testing.FakeActiveDirectory;

class SearchRulesTest {
    private DirectoryScene scene;

    @BeforeEach
    void open() throws LDAPException {
        scene = DirectoryScene.open();
        scene.user("anna", "givenName: Anna", "sn: Müller", "mobile: +49 171 39200");
        scene.user("bert", "givenName: Bert", "sn: Müßig", "userAccountControl: 512");
        scene.user("carl", "ectisrv3CTIServices: -2147483647");
        scene.group("inner", "member: " + scene.people("anna"));
        scene.group("outer", "member: " + scene.people("inner"));
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(sn=MÜLLER); anna",
                "(sn=mü*); anna bert",
                "(sn=*ü*l*r); anna",
                "(&(objectCategory=person)(!(sn=*))(sAMAccountName=c*)); carl",
                "(&(objectClass=organizationalPerson)(mobile=*)); anna",
                "(ou=people); People",
                "(|(name=anna)(name=bert)); anna bert",
                "(objectCategory=group); Administrators,Domain Admins,Domain Computers,"
                        + "Domain Controllers,Domain Guests,Domain Users,Enterprise Admins,"
                        + "Schema Admins,Users,inner,outer",
                "(userAccountControl:1.2.840.113556.1.4.803:=514); anna carl",
                "(&(sn=*)(!(userAccountControl:1.2.840.113556.1.4.803:=2))); bert",
                "(userAccountControl:1.2.840.113556.1.4.804:=34); anna carl",
                "(ectisrv3CTIServices:1.2.840.113556.1.4.803:=1); carl",
                "(ectisrv3CTIServices<=-1); carl",
                "(noSuchAttribute=1);",
                "(!(noSuchAttribute=1));",
                "(anr=ann mül); anna",
                "(&(objectClass=user)(sAMAccountName>=bert)(sAMAccountName<=carl)); bert carl",
                "(primaryGroupID=513); Administrator anna bert carl",
            })
    void findsByFilter(String filter, @Nullable String expected) throws LDAPException {
        var names = expected == null ? List.<String>of() : words(expected);
        assertThat(scene.search(filter)).containsExactlyElementsOf(names);
    }

    private static List<String> words(String text) {
        return List.of(text.split(text.contains(",") ? "," : " "));
    }

    @Test
    void findsMembershipAtOneLevelAndAtAny() throws LDAPException {
        var anna = scene.people("anna");
        var outer = scene.people("outer");
        assertThat(scene.search("(member=" + anna + ")")).containsExactly("inner");
        assertThat(scene.search("(memberOf=" + outer + ")")).containsExactly("inner");
        assertThat(scene.search("(memberOf:1.2.840.113556.1.4.1941:=" + outer + ")"))
                .containsExactly("anna", "inner");
        assertThat(scene.search("(member:1.2.840.113556.1.4.1941:=" + anna + ")"))
                .containsExactly("inner", "outer");
        assertThat(scene.search("(memberOf=*)")).contains("anna", "inner").doesNotContain("bert");
    }

    @Test
    void survivesGroupsThatContainEachOther() throws LDAPException {
        scene.modify(scene.people("inner"), add("member", scene.people("outer")));
        assertThat(
                        scene.search(
                                "(memberOf:1.2.840.113556.1.4.1941:="
                                        + scene.people("outer")
                                        + ")"))
                .containsExactly("anna", "inner", "outer");
        assertThat(
                        scene.read(scene.people("anna"), "tokenGroups")
                                .getAttributeValueByteArrays("tokenGroups"))
                .satisfies(sids -> assertThat((Object[]) sids).hasSize(4));
    }

    @Test
    void findsEntryByEveryFormOfItsName() throws LDAPException {
        var dn = scene.people("anna");
        var entry = scene.read(dn, "objectGUID", "objectSid");
        var octets = entry.getAttributeValueBytes("objectGUID");
        var guid = SchemaGuid.fromBytes(octets);
        var sid = HexFormat.of().formatHex(entry.getAttributeValueBytes("objectSid"));
        for (var name :
                List.of(
                        "<GUID=" + guid + ">",
                        "<GUID=" + HexFormat.of().formatHex(octets) + ">",
                        "<SID=" + sid + ">",
                        "cn=ANNA, ou=people , " + scene.base)) {
            assertThat(scene.read(name, "name").getDN()).as(name).isEqualTo(dn);
        }
        assertThat(scene.search(Filter.createEqualityFilter("objectGUID", octets).toString()))
                .containsExactly("anna");
        assertThat(scene.search("(objectGUID=" + guid + ")")).containsExactly("anna");
        assertThat(scene.search("(distinguishedName=" + dn + ")")).containsExactly("anna");
        scene.modify("<GUID=" + guid + ">", replace("mobile", "7"));
        assertThat(scene.values(dn, "mobile")).containsExactly("7");
        assertThat(
                        scene.read("<WKGUID=a9d1ca15768811d1aded00c04fd8d5cd," + scene.base + ">")
                                .getDN())
                .isEqualTo("CN=Users," + scene.base);
    }

    @Test
    void namesTheNearestEntryWhenTheBaseIsMissing() {
        try {
            scene.connection.search(
                    "CN=x,OU=Gone,OU=People," + scene.base, SearchScope.BASE, "(cn=*)");
            assertThat(true).as("the search was answered").isFalse();
        } catch (LDAPSearchException e) {
            assertThat(e.getResultCode()).isEqualTo(ResultCode.NO_SUCH_OBJECT);
            assertThat(e.getMatchedDN()).isEqualTo("OU=People," + scene.base);
        }
    }

    @Test
    void pagesThroughWhatTheFirstPageFound() throws LDAPException {
        for (int i = 0; i < 25; i++) {
            scene.user(String.format("u%02d", i));
        }
        var seen = new ArrayList<String>();
        ASN1OctetString cookie = null;
        int pages = 0;
        do {
            var request = request("(&(objectCategory=person)(sAMAccountName=u*))");
            request.addControl(new SimplePagedResultsControl(10, cookie));
            var result = scene.connection.search(request);
            result.getSearchEntries().forEach(e -> seen.add(e.getAttributeValue("name")));
            cookie = cookie(result);
            if (pages++ == 0) {
                scene.connection.delete(scene.people("u15"));
                scene.user("u99");
            }
        } while (cookie != null && cookie.getValueLength() > 0);
        assertThat(pages).isEqualTo(3);
        assertThat(seen)
                .containsExactlyElementsOf(
                        IntStream.range(0, 25)
                                .filter(i -> i != 15)
                                .mapToObj(i -> String.format("u%02d", i))
                                .toList());
    }

    private static @Nullable ASN1OctetString cookie(SearchResult result) throws LDAPException {
        var control = SimplePagedResultsControl.get(result);
        return control == null ? null : control.getCookie();
    }

    private SearchRequest request(String filter) throws LDAPException {
        return new SearchRequest(scene.base, SearchScope.SUB, filter, "name");
    }

    @Test
    void refusesCookieOfAnotherSearchAndOfAnotherConnection() throws LDAPException {
        var request = request("(objectClass=user)");
        request.addControl(new SimplePagedResultsControl(1));
        var cookie = cookie(scene.connection.search(request));
        var other = request("(objectClass=group)");
        other.addControl(new SimplePagedResultsControl(1, cookie));
        assertCode(ResultCode.UNAVAILABLE_CRITICAL_EXTENSION, () -> scene.connection.search(other));
        var again = request("(objectClass=user)");
        again.addControl(new SimplePagedResultsControl(1, cookie));
        try (var second = scene.fake.connect()) {
            assertCode(ResultCode.UNWILLING_TO_PERFORM, () -> second.search(again));
        }
    }

    @Test
    void cutsUnpagedSearchAtTheSizeLimit() throws LDAPException {
        var limits = ServerLimits.ACTIVE_DIRECTORY.withSizeLimit(3);
        try (var small =
                new DirectoryScene(
                        FakeActiveDirectory.of(FakeActiveDirectory.options().withLimits(limits)))) {
            small.user("anna");
            assertCode(
                    ResultCode.SIZE_LIMIT_EXCEEDED,
                    () -> small.connection.search(small.base, SearchScope.SUB, "(cn=*)"));
            var paged = new SearchRequest(small.base, SearchScope.SUB, "(cn=*)", "name");
            paged.addControl(new SimplePagedResultsControl(500));
            assertThat(small.connection.search(paged).getEntryCount()).isGreaterThan(3);
        }
    }

    @Test
    void cutsLongValueListsIntoRanges() throws LDAPException {
        var limits = ServerLimits.ACTIVE_DIRECTORY.withMaxValRange(4);
        try (var small =
                new DirectoryScene(
                        FakeActiveDirectory.of(FakeActiveDirectory.options().withLimits(limits)))) {
            var members = new String[10];
            for (int i = 0; i < members.length; i++) {
                members[i] = small.user("u" + i);
            }
            var dn = small.group("all");
            small.modify(dn, add("member", members));
            var first = small.read(dn, "member");
            assertThat(first.getAttributeValues("member")).isEmpty();
            assertThat(first.getAttributeValues("member;range=0-3")).hasSize(4);
            assertThat(small.read(dn, "member;range=4-*").getAttributeValues("member;range=4-7"))
                    .hasSize(4);
            assertThat(small.read(dn, "member;range=8-*").getAttributeValues("member;range=8-*"))
                    .containsExactly(members[8], members[9]);
            assertThat(small.read(dn, "member;range=1-2").getAttributeValues("member;range=1-2"))
                    .containsExactly(members[1], members[2]);
        }
    }

    @Test
    void sortsWhenAsked() throws LDAPException {
        var request = request("(&(objectCategory=person)(sAMAccountName=*))");
        request.addControl(new ServerSideSortRequestControl(new SortKey("sAMAccountName", true)));
        assertThat(scene.connection.search(request).getSearchEntries())
                .extracting(e -> e.getAttributeValue("name"))
                .containsExactly("carl", "bert", "anna", "Administrator");
    }

    @Test
    void refersToOtherNamingContextsOnlyFromTheRoot() throws LDAPException {
        var request = request("(sAMAccountName=anna)");
        assertThat(scene.connection.search(request).getReferenceCount()).isEqualTo(1);
        request.addControl(new Control("1.2.840.113556.1.4.1339", true));
        assertThat(scene.connection.search(request).getReferenceCount()).isZero();
        var below =
                scene.connection.search("OU=People," + scene.base, SearchScope.SUB, "(cn=anna)");
        assertThat(below.getReferenceCount()).isZero();
        assertThat(below.getEntryCount()).isEqualTo(1);
    }

    @Test
    void refusesUnknownCriticalControl() throws LDAPException {
        var request = request("(cn=*)");
        request.addControl(new Control("1.3.6.1.1.12", true));
        assertCode(
                ResultCode.UNAVAILABLE_CRITICAL_EXTENSION, () -> scene.connection.search(request));
        request.setControls(new Control("1.3.6.1.1.12", false));
        assertThat(scene.connection.search(request).getEntryCount()).isPositive();
    }

    @Test
    void describesItselfLikeActiveDirectory() throws LDAPException {
        var root = scene.connection.getRootDSE();
        assertThat(root).isNotNull();
        assertThat(root.getAttributeValue("defaultNamingContext")).isEqualTo(scene.base);
        assertThat(root.getAttributeValue("rootDomainNamingContext")).isEqualTo(scene.base);
        assertThat(root.getAttributeValue("configurationNamingContext"))
                .isEqualTo("CN=Configuration," + scene.base);
        assertThat(root.getAttributeValue("schemaNamingContext"))
                .isEqualTo("CN=Schema,CN=Configuration," + scene.base);
        assertThat(root.getAttributeValues("supportedCapabilities"))
                .contains("1.2.840.113556.1.4.800");
        assertThat(root.getVendorName()).isEqualTo("Linekeeper");
        assertThat(scene.values(root.getAttributeValue("schemaNamingContext"), "fSMORoleOwner"))
                .containsExactly(root.getAttributeValue("dsServiceName"));
        var schema = scene.connection.getSchema();
        assertThat(schema).isNotNull();
        assertThat(schema.getAttributeType("ectisrv3CTIEnabled")).isNotNull();
        assertThat(schema.getObjectClass("user")).isNotNull();
    }

    @Test
    void comparesValues() throws LDAPException {
        var dn = scene.people("anna");
        assertThat(scene.connection.compare(dn, "sn", "MÜLLER").compareMatched()).isTrue();
        assertThat(scene.connection.compare(dn, "sn", "x").compareMatched()).isFalse();
        scene.modify(dn, delete("sn"));
        assertThat(scene.connection.compare(dn, "sn", "MÜLLER").compareMatched()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<>",
                "<GUID>",
                "<GUID=>",
                "<GUID=12>",
                "<GUID=not-a-guid>",
                "<SID=01>",
                "<SID=S-1-5->",
                "<SID=zz>",
                "<WKGUID=a9d1ca15768811d1aded00c04fd8d5cd>",
                "<X=1>",
                "no name at all"
            })
    void refusesWhatIsNoName(String name) {
        assertCode(
                ResultCode.INVALID_DN_SYNTAX,
                () -> scene.connection.search(name, SearchScope.BASE, "(objectClass=*)"));
        assertCode(
                ResultCode.INVALID_DN_SYNTAX,
                () -> scene.connection.modify(name, replace("mobile", "1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(objectGUID=x)",
                "(objectSid=S-1-5-x)",
                "(objectSid=\\01)",
                "(memberOf=nobody)",
                "(member=<GUID=1>)",
                "(userAccountControl:1.2.840.113556.1.4.803:=x)",
                "(displayName:1.2.840.113556.1.4.803:=1)",
                "(objectCategory=nothing)",
                "(distinguishedName=,,,)"
            })
    void findsNothingByNonsense(String filter) throws LDAPException {
        assertThat(scene.search(filter)).isEmpty();
    }
}
