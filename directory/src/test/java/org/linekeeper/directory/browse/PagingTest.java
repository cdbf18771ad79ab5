package org.linekeeper.directory.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.browse.BrowseView;
import org.linekeeper.core.browse.MemberQuery;
import org.linekeeper.core.browse.ObjectFilter;
import org.linekeeper.core.browse.ObjectPage;
import org.linekeeper.core.browse.ObjectQuery;
import org.linekeeper.core.browse.ObjectSummary;
import org.linekeeper.core.browse.Ordering;
import org.linekeeper.core.browse.PageRange;
import org.linekeeper.core.browse.Place;
import org.linekeeper.core.browse.PlaceId;
import org.linekeeper.core.browse.SortField;
import org.linekeeper.core.logon.Credentials.NameAndPassword;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.directory.codec.AttributeMap;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.DirectoryConnector;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.embedded.operation.RequestGate.Operation;
import org.linekeeper.directory.testing.FakeActiveDirectory;

/// What a page costs, and what happens when the server does not play along.
class PagingTest {
    private static final int USERS = 23;
    private static final int ROWS = 5;

    private static FakeActiveDirectory fake;
    private static DirectoryConnection connection;
    private static PlaceId place;

    private Instant now = Instant.EPOCH;
    private LdapDirectoryBrowser browser;

    @BeforeAll
    static void start() throws DirectoryException, LDAPException {
        fake = FakeActiveDirectory.withExtendedSchema();
        connection =
                DirectoryConnector.connect(
                        ConnectionSettings.of(List.of(ServerUrl.parse(fake.url())))
                                .withPlainAllowed(),
                        new NameAndPassword(
                                fake.administratorDn(),
                                fake.administratorPassword().toCharArray()));
        String unit = "OU=Paged," + fake.baseDn();
        connection.pool().add(unit, new Attribute("objectClass", "organizationalUnit"));
        for (int i = 0; i < USERS; i++) {
            addUser("paged%02d".formatted(i), unit);
        }
        try (var browser =
                LdapDirectoryBrowser.open(
                        connection,
                        StorageMode.SCHEMA,
                        AttributeMap.usual(),
                        InstantSource.system())) {
            place = browser.pathTo("CN=x," + unit).getLast().id();
        }
    }

    private static void addUser(String login, String unit) throws LDAPException {
        connection
                .pool()
                .add(
                        "CN=" + login + "," + unit,
                        new Attribute("objectClass", "user"),
                        new Attribute("sAMAccountName", login));
    }

    @AfterAll
    static void stop() {
        connection.close();
        fake.close();
    }

    @BeforeEach
    void open() {
        browser =
                LdapDirectoryBrowser.open(
                        connection, StorageMode.SCHEMA, AttributeMap.usual(), () -> now);
    }

    @AfterEach
    void giveBack() {
        browser.close();
    }

    private ObjectPage page(SortField field, long offset) throws DirectoryException {
        return browser.objects(
                ObjectQuery.in(place, ROWS)
                        .withOrder(new Ordering(field, true))
                        .withRange(new PageRange(offset, ROWS)));
    }

    private static List<String> names(ObjectPage page) {
        return page.items().stream().map(ObjectSummary::name).toList();
    }

    private static List<String> expected(int from) {
        return IntStream.range(from, Math.min(USERS, from + ROWS))
                .mapToObj("paged%02d"::formatted)
                .toList();
    }

    @Test
    void numbersAreShownSortedAndFoundInTheAttributeThatHoldsThem() throws Exception {
        number("paged03", "ipPhone", "+49 30 1");
        number("paged01", "ipPhone", "+49 30 2");
        number("paged02", "telephoneNumber", "+49 30 0");
        AttributeMap map = AttributeMap.of(Map.of(TextField.BUSINESS, "ipPhone"), List.of());
        try (var mapped =
                LdapDirectoryBrowser.open(connection, StorageMode.SCHEMA, map, () -> now)) {
            ObjectQuery all =
                    ObjectQuery.in(place, ROWS).withOrder(new Ordering(SortField.BUSINESS, true));

            List<ObjectSummary> rows = mapped.objects(all).items();
            assertThat(rows.stream().map(ObjectSummary::name))
                    .containsExactly("paged03", "paged01", "paged00", "paged02", "paged04");
            assertThat(rows.stream().map(ObjectSummary::business))
                    .containsExactly("+49 30 1", "+49 30 2", "", "", "");
            assertThat(names(mapped.objects(all.withFilter(ObjectFilter.ALL.withSearch("+49 30")))))
                    .containsExactly("paged03", "paged01");
        } finally {
            for (String login : List.of("paged01", "paged02", "paged03")) {
                connection
                        .pool()
                        .modify(dn(login), new Modification(ModificationType.REPLACE, "ipPhone"));
                connection
                        .pool()
                        .modify(
                                dn(login),
                                new Modification(ModificationType.REPLACE, "telephoneNumber"));
            }
        }
    }

    private static void number(String login, String attribute, String number) throws LDAPException {
        connection
                .pool()
                .modify(dn(login), new Modification(ModificationType.REPLACE, attribute, number));
    }

    private static String dn(String login) {
        return "CN=" + login + ",OU=Paged," + fake.baseDn();
    }

    @Test
    void aPageIsOneRequestWhereverItIs() throws DirectoryException {
        for (int offset : new int[] {0, 5, 20, 10}) {
            fake.forgetCounts();
            assertThat(names(page(SortField.NAME, offset))).isEqualTo(expected(offset));
            assertThat(fake.count(Operation.SEARCH)).as("offset %d", offset).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SortField.class,
            names = {"TYPE", "ENABLED", "BUSINESS", "IDENTITY"})
    void aFurtherPageOfAListInPartsIsOneRequestToo(SortField field) throws DirectoryException {
        assertThat(names(page(field, 0))).isEqualTo(expected(0));
        fake.forgetCounts();
        assertThat(names(page(field, 10))).isEqualTo(expected(10));
        assertThat(fake.count(Operation.SEARCH)).isEqualTo(1);
    }

    @Test
    void somebodyMayBeginInTheMiddle() throws DirectoryException {
        assertThat(names(page(SortField.TYPE, 20))).isEqualTo(expected(20));
        assertThat(names(page(SortField.NAME, 20))).isEqualTo(expected(20));
    }

    @Test
    void theFirstPageAndAnOldListAreSearchedAnew() throws DirectoryException, LDAPException {
        page(SortField.NAME, 0);
        String late = "CN=paged99,OU=Paged," + fake.baseDn();
        addUser("paged99", "OU=Paged," + fake.baseDn());
        try {
            assertThat(page(SortField.NAME, 5).total()).isEqualTo(USERS);
            now = now.plusSeconds(61);
            assertThat(page(SortField.NAME, 5).total()).isEqualTo(USERS + 1);
        } finally {
            connection.pool().delete(late);
        }
        assertThat(page(SortField.NAME, 0).total()).isEqualTo(USERS);
    }

    @Test
    void aBrokenConnectionCostsNoPage() throws DirectoryException {
        page(SortField.NAME, 0);
        fake.dropConnections();
        assertThat(names(page(SortField.NAME, 15))).isEqualTo(expected(15));
    }

    private interface Reading {
        void read() throws DirectoryException;
    }

    /// The library asks a second connection itself; that one may be broken, too.
    @Test
    void twoBrokenConnectionsCostNothing() throws DirectoryException {
        String container = browser.pathTo("CN=x,OU=Paged," + fake.baseDn()).getLast().dn();
        PlaceId root = browser.roots().getFirst().id();
        AccountId user = page(SortField.NAME, 0).items().getFirst().id();
        AccountId group = browser.groups(user).getFirst().id();
        List<Reading> readings =
                List.of(
                        browser::roots,
                        () -> browser.pathTo("CN=x," + container),
                        () -> browser.groups(user),
                        () -> browser.members(MemberQuery.of(group, ROWS)));
        for (Reading reading : readings) {
            fake.failNext(Operation.SEARCH, ResultCode.UNAVAILABLE);
            fake.failNext(Operation.SEARCH, ResultCode.UNAVAILABLE);
            assertThatNoException().isThrownBy(reading::read);
        }
        fake.failNext(Operation.SEARCH, ResultCode.UNAVAILABLE);
        assertThat(browser.children(root, BrowseView.STANDARD)).isNotEmpty();
        fake.failNext(Operation.SEARCH, ResultCode.UNAVAILABLE);
        assertThat(browser.find("paged", ROWS)).hasSize(ROWS);
    }

    @Test
    void aBrokenConnectionCostsNoListThatIsKeptHere() throws DirectoryException {
        fake.failNext(Operation.SEARCH, ResultCode.UNWILLING_TO_PERFORM);
        fake.failNext(Operation.SEARCH, ResultCode.UNAVAILABLE);
        assertThat(names(page(SortField.NAME, 0))).isEqualTo(expected(0));
        fake.failNext(Operation.SEARCH, ResultCode.UNAVAILABLE);
        fake.failNext(Operation.SEARCH, ResultCode.UNAVAILABLE);
        assertThat(names(page(SortField.NAME, 20))).isEqualTo(expected(20));
    }

    @Test
    void whatTheServerDoesNotSortIsSortedHere() throws DirectoryException {
        fake.failNext(Operation.SEARCH, ResultCode.UNWILLING_TO_PERFORM);
        ObjectPage first = page(SortField.NAME, 0);
        assertThat(names(first)).isEqualTo(expected(0));
        assertThat(first.total()).isEqualTo(USERS);
        assertThat(first.totalExact()).isTrue();
        fake.forgetCounts();
        assertThat(names(page(SortField.NAME, 20))).isEqualTo(expected(20));
        assertThat(fake.count(Operation.SEARCH)).as("only the rows of the page").isEqualTo(1);
    }

    @Test
    void theTreeShowsWhatTheDirectoryToolsShow() throws DirectoryException {
        PlaceId root = browser.roots().getFirst().id();
        assertThat(browser.children(root, BrowseView.STANDARD))
                .extracting(Place::name)
                .contains("Builtin", "Computers", "Domain Controllers", "Users", "Paged")
                .doesNotContain("System", "Deleted Objects");
        assertThat(browser.children(root, BrowseView.ADVANCED))
                .extracting(Place::name)
                .contains("System");
        assertThat(browser.children(root, BrowseView.STANDARD))
                .filteredOn(child -> child.name().equals("Builtin"))
                .extracting(Place::kind)
                .containsExactly(Place.Kind.BUILTIN);
    }
}
