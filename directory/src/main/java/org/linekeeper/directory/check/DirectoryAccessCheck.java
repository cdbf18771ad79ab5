package org.linekeeper.directory.check;

import com.unboundid.asn1.ASN1Integer;
import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.asn1.ASN1Sequence;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.check.AccessCheck;
import org.linekeeper.core.check.AccessReport;
import org.linekeeper.core.check.Person;
import org.linekeeper.core.check.PlaceAccess;
import org.linekeeper.core.check.PlaceAccess.MissingRight;
import org.linekeeper.core.check.PlaceAccess.Right;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.problem.Severity;
import org.linekeeper.core.setup.DirectorySetup;
import org.linekeeper.core.setup.SchemaStatus;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.directory.codec.AttributeMap;
import org.linekeeper.directory.connect.AdDiagnostics;
import org.linekeeper.directory.connect.DirectoryConnection;

/// Asks an Active Directory what the account in use may do.
///
/// Writing: `allowedAttributesEffective` of a sample account, computed by the server for the caller
/// ([MS-ADTS] 3.1.1.4.5.7). Reading shows nowhere (what may not be read looks like what is not
/// there), so the sample's access list is evaluated against the caller's SIDs.
public final class DirectoryAccessCheck implements AccessCheck {

    private static final Logger LOG = System.getLogger(DirectoryAccessCheck.class.getName());

    /// LDAP_SERVER_SD_FLAGS_OID.
    private static final String SD_FLAGS = "1.2.840.113556.1.4.801";

    static final String EFFECTIVE = "allowedAttributesEffective";
    private static final String LIST = "nTSecurityDescriptor";

    private final DirectoryConnection directory;
    private final DirectorySetup setup;
    private final StorageMode storage;
    private final boolean writeBack;
    private final AttributeMap attributes;

    /// @param directory stays open
    /// @param setup tells the state of the schema
    /// @param storage where UC settings are kept
    /// @param writeBack whether standard attributes are written
    public DirectoryAccessCheck(
            DirectoryConnection directory,
            DirectorySetup setup,
            StorageMode storage,
            boolean writeBack,
            AttributeMap attributes) {
        this.directory = directory;
        this.setup = setup;
        this.storage = storage;
        this.writeBack = writeBack;
        this.attributes = attributes;
    }

    @Override
    public AccessReport check(Optional<String> base, Consumer<PlaceAccess> seen)
            throws DirectoryException {
        SchemaStatus schema = setup.status();
        String domainDn = directory.rootDse().defaultNamingContext();
        return onOneConnection(
                "checking access rights",
                base.orElse(domainDn),
                connection ->
                        new Run(connection, domainDn, schema).report(base.orElse(domainDn), seen));
    }

    @Override
    public Person person() throws DirectoryException {
        String domainDn = directory.rootDse().defaultNamingContext();
        Caller caller =
                onOneConnection(
                        "asking who is logged on",
                        domainDn,
                        connection -> Caller.read(connection, domainDn));
        return new Person(caller.name(), caller.account());
    }

    @Override
    public boolean mayChangeOthers() throws DirectoryException {
        String domainDn = directory.rootDse().defaultNamingContext();
        return onOneConnection(
                "looking for accounts to change",
                domainDn,
                connection ->
                        new ChangeableAccounts(
                                        connection,
                                        new NeededRights(storage, writeBack, attributes))
                                .exist(domainDn));
    }

    /// Something to ask over one connection.
    private interface Question<T> {
        T ask(LDAPConnection connection) throws LDAPException;
    }

    private <T> T onOneConnection(String operation, String dn, Question<T> question)
            throws DirectoryException {
        try {
            LDAPConnection connection = directory.pool().getConnection();
            boolean usable = false;
            try {
                T answer = question.ask(connection);
                usable = true;
                return answer;
            } finally {
                if (usable) {
                    directory.pool().releaseConnection(connection);
                } else {
                    directory.pool().releaseDefunctConnection(connection);
                }
            }
        } catch (LDAPException e) {
            throw AdDiagnostics.translate(e, operation, dn);
        }
    }

    /// One check over one connection.
    private final class Run {
        private final LDAPConnection connection;
        private final String domainDn;
        private final SchemaStatus schema;

        /// A list says nothing to somebody who does not know the caller's SIDs.
        private final boolean accessLists;

        private final NeededRights needed = new NeededRights(storage, writeBack, attributes);
        private final Caller caller;
        private final AttributeGuids guids;
        private final Set<String> unreadableLists = new LinkedHashSet<>();

        Run(LDAPConnection connection, String domainDn, SchemaStatus schema) throws LDAPException {
            this.connection = connection;
            this.domainDn = domainDn;
            this.schema = schema;
            this.caller = Caller.read(connection, domainDn);
            this.accessLists = !caller.sids().isEmpty();
            var names = new LinkedHashSet<String>();
            for (AccountKind kind : AccountKind.values()) {
                names.addAll(needed.read(kind));
            }
            String schemaDn = directory.rootDse().schemaNamingContext();
            this.guids = AttributeGuids.read(connection, schemaDn, names);
        }

        AccessReport report(String base, Consumer<PlaceAccess> seen) throws LDAPException {
            var samples = new SampleAccounts(connection, caller);
            var places = new ArrayList<PlaceAccess>();
            for (String container : samples.containers(base, domainDn)) {
                for (AccountKind kind : AccountKind.values()) {
                    Optional<String> sample = samples.sample(container, kind);
                    if (sample.isPresent()) {
                        PlaceAccess place = place(container, kind, sample.get());
                        places.add(place);
                        seen.accept(place);
                    }
                }
            }
            return new AccessReport(
                    caller.name(),
                    schema.server(),
                    storage,
                    writeBack,
                    schema.state(),
                    places,
                    problems(samples.protectedUsers(base)));
        }

        private PlaceAccess place(String container, AccountKind kind, String sample)
                throws LDAPException {
            Entry entry = describe(sample);
            Set<String> effective = lower(entry, EFFECTIVE);
            Optional<AccessList> list = accessLists ? accessList(sample, entry) : Optional.empty();
            var readable = new ArrayList<String>();
            var writable = new ArrayList<String>();
            var missing = new ArrayList<MissingRight>();
            for (String name : needed.read(kind)) {
                List<Right> lacking = lackingToRead(name, list);
                lacking.forEach(right -> missing.add(new MissingRight(right, name)));
                if (lacking.isEmpty() && list.isPresent()) {
                    readable.add(name);
                }
            }
            for (String name : needed.written(kind)) {
                if (effective.contains(name.toLowerCase(Locale.ROOT))) {
                    writable.add(name);
                } else {
                    missing.add(new MissingRight(Right.WRITE, name));
                }
            }
            return new PlaceAccess(
                    container,
                    kind,
                    sample,
                    readable,
                    writable,
                    missing,
                    new GrantCommands(caller, guids).grants(container, kind, missing));
        }

        /// Nothing lacking is also the answer when the access list is out of sight.
        private List<Right> lackingToRead(String name, Optional<AccessList> list) {
            Optional<AttributeGuids.Identity> identity = guids.of(name);
            if (list.isEmpty() || identity.isEmpty()) {
                return List.of();
            }
            var lacking = new ArrayList<Right>();
            if (!grants(list.get(), AccessList.READ_PROPERTY, identity.get())) {
                lacking.add(Right.READ);
            }
            if (identity.get().confidential()
                    && !grants(list.get(), AccessList.CONTROL_ACCESS, identity.get())) {
                lacking.add(Right.READ_CONFIDENTIAL);
            }
            return lacking;
        }

        private boolean grants(AccessList list, int right, AttributeGuids.Identity identity) {
            return list.grants(right, identity.names(), caller.sids());
        }

        private Optional<AccessList> accessList(String dn, @Nullable Entry entry) {
            byte[] descriptor = entry == null ? null : entry.getAttributeValueBytes(LIST);
            try {
                if (descriptor != null) {
                    return Optional.of(AccessList.of(descriptor));
                }
            } catch (IllegalArgumentException e) {
                LOG.log(Level.WARNING, "unreadable access list dn={0}: {1}", dn, e.getMessage());
            }
            unreadableLists.add(dn);
            return Optional.empty();
        }

        /// Reads an entry with the discretionary part of its access list, if the directory has
        /// lists ([MS-ADTS] 3.1.1.3.4.1.11).
        private @Nullable Entry describe(String dn) throws LDAPException {
            var request =
                    new SearchRequest(dn, SearchScope.BASE, "(objectClass=*)", EFFECTIVE, LIST);
            if (accessLists) {
                request.addControl(securityDescriptorFlags());
            }
            return connection.searchForEntry(request);
        }

        private List<Problem> problems(long protectedUsers) throws LDAPException {
            var problems = new ArrayList<Problem>();
            if (storage == StorageMode.SCHEMA && schema.state() != SchemaStatus.State.INSTALLED) {
                problems.add(
                        Problem.error(
                                ProblemCode.SCHEMA_MISMATCH,
                                "schema",
                                schema.state().name().toLowerCase(Locale.ROOT),
                                "The schema extension is not complete.",
                                "See 'schema status', then run 'schema install'."));
            }
            if (!unreadableLists.isEmpty()) {
                problems.add(
                        Problem.warning(
                                ProblemCode.RIGHT_MISSING,
                                LIST,
                                unreadableLists.iterator().next(),
                                "The account in use may not read the access list of "
                                        + unreadableLists.size()
                                        + " sample accounts, so what it may read of them is not known.",
                                "Check as an account that may (right: read permissions)."));
            }
            if (protectedUsers > 0) {
                problems.add(protectedAccounts(protectedUsers));
            }
            if (accessLists) {
                new DeletedObjects(connection, domainDn, caller).problem().ifPresent(problems::add);
            } else {
                problems.add(noAccessLists());
            }
            return problems;
        }
    }

    private static Problem noAccessLists() {
        return new Problem(
                Severity.NOTE,
                ProblemCode.RIGHT_MISSING,
                LIST,
                "",
                "This directory shows no access lists, so only the right to write was looked at, and"
                        + " rights cannot be granted one by one.",
                "");
    }

    private static Problem protectedAccounts(long count) {
        return new Problem(
                Severity.NOTE,
                ProblemCode.RIGHT_MISSING,
                "adminCount",
                Long.toString(count),
                "So many users are, or were, members of administrators' groups. The directory resets"
                        + " their access lists every hour (AdminSDHolder), so what is granted on a"
                        + " container does not reach them.",
                "Change their settings as a member of Domain Admins.");
    }

    /// Asks for the discretionary list only; owner and audit parts need more rights.
    static Control securityDescriptorFlags() {
        var value = new ASN1OctetString(new ASN1Sequence(new ASN1Integer(4)).encode());
        return new Control(SD_FLAGS, true, value);
    }

    private static Set<String> lower(@Nullable Entry entry, String attribute) {
        String[] values = entry == null ? null : entry.getAttributeValues(attribute);
        var names = new TreeSet<String>();
        if (values != null) {
            for (String value : values) {
                names.add(value.toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
