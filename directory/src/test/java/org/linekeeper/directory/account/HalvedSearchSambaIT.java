package org.linekeeper.directory.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DeleteRequest;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.controls.SubtreeDeleteRequestControl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.DirectoryConnector;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.testing.SambaDomain;

/// Two connections must find what one finds, whatever happens to the entries meanwhile.
class HalvedSearchSambaIT {
    private static final SambaDomain DOMAIN = SambaDomain.shared();
    private static final int USERS = 40;
    private static final int PAGE_SIZE = 12; // so each half has several pages
    private static final Filter USER = Filter.createEqualityFilter("objectClass", "user");
    private static final String[] LOGIN = {"sAMAccountName", "objectGUID"};

    private final String container = "OU=Halves," + DOMAIN.baseDn();
    private DirectoryConnection administrator;

    private static DirectoryConnection connect(int connections) throws DirectoryException {
        return DirectoryConnector.connect(
                ConnectionSettings.of(List.of(ServerUrl.parse(DOMAIN.ldapsUrl())))
                        .withCaFile(DOMAIN.caFile())
                        .withConnections(connections),
                new Credentials.NameAndPassword(
                        DOMAIN.adminUpn(), DOMAIN.password().toCharArray()));
    }

    @BeforeEach
    void creates() throws DirectoryException, LDAPException {
        administrator = connect(1);
        administrator.pool().add(container, new Attribute("objectClass", "organizationalUnit"));
        for (int i = 0; i < USERS; i++) {
            administrator
                    .pool()
                    .add(
                            "CN=half" + i + "," + container,
                            new Attribute("objectClass", "user"),
                            new Attribute("sAMAccountName", "half" + i));
        }
    }

    @AfterEach
    void removes() throws LDAPException {
        var everything = new DeleteRequest(container);
        everything.addControl(new SubtreeDeleteRequestControl());
        administrator.pool().delete(everything);
        administrator.close();
    }

    private List<String> logins(DirectoryConnection connection, Predicate<SearchResultEntry> each)
            throws LDAPException {
        var logins = new ArrayList<String>();
        new HalvedSearch(connection, new PagedSearch(connection.pool(), PAGE_SIZE))
                .run(
                        container,
                        USER,
                        LOGIN,
                        entry -> {
                            logins.add(entry.getAttributeValue("sAMAccountName"));
                            return each.test(entry);
                        });
        return logins;
    }

    private static String[] all() {
        var logins = new String[USERS];
        for (int i = 0; i < USERS; i++) {
            logins[i] = "half" + i;
        }
        return logins;
    }

    @Test
    void findsEverybodyOnceAndBothHalvesAtATime() throws Exception {
        var halves = new ArrayList<Boolean>();
        try (DirectoryConnection connection = connect(4)) {
            List<String> logins =
                    logins(
                            connection,
                            entry -> halves.add(entry.getAttributeValueBytes("objectGUID")[0] < 0));
            assertThat(logins).containsExactlyInAnyOrder(all());
            assertThat(halves.indexOf(false)).isLessThan(halves.lastIndexOf(true));
        }
    }

    @Test
    void findsEverybodyOnceOverOneConnectionWhereMoreAreNotAllowed() throws Exception {
        try (DirectoryConnection connection = connect(3)) {
            assertThat(logins(connection, _ -> true)).containsExactlyInAnyOrder(all());
        }
    }

    @Test
    void findsEverybodyOnceWhileTheyGetOtherLoginsAndNames() throws Exception {
        Set<String> met = new HashSet<>();
        var renamed = new ArrayList<String>();
        try (DirectoryConnection connection = connect(4)) {
            List<String> logins =
                    logins(
                            connection,
                            entry -> {
                                met.add(entry.getDN());
                                renameOneOf(met, renamed);
                                return true;
                            });
            assertThat(logins)
                    .extracting(login -> login.replace("other-", ""))
                    .containsExactlyInAnyOrder(all());
            assertThat(renamed).hasSizeGreaterThan(USERS / 4);
        }
    }

    /// Renames the last one that has not been met.
    private void renameOneOf(Set<String> met, List<String> renamed) {
        for (int i = USERS - 1; i >= 0; i--) {
            String dn = "CN=half" + i + "," + container;
            if (!met.contains(dn) && !renamed.contains(dn)) {
                renamed.add(dn);
                try {
                    administrator
                            .pool()
                            .modify(
                                    dn,
                                    new Modification(
                                            ModificationType.REPLACE,
                                            "sAMAccountName",
                                            "other-half" + i));
                    administrator.pool().modifyDN(dn, "CN=other-half" + i, true);
                } catch (LDAPException e) {
                    throw new IllegalStateException(e);
                }
                return;
            }
        }
    }

    @Test
    void stopsWhenTheReceiverHasEnough() throws Exception {
        try (DirectoryConnection connection = connect(4)) {
            var count = new int[1];
            assertThat(logins(connection, _ -> ++count[0] < 15))
                    .hasSize(15)
                    .doesNotHaveDuplicates();
            assertThat(logins(connection, _ -> true)).containsExactlyInAnyOrder(all());
        }
    }
}
