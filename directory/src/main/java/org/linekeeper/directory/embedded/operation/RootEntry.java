package org.linekeeper.directory.embedded.operation;

import com.unboundid.ldap.sdk.Attribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The server's description of itself ([MS-ADTS] 3.1.1.3.2).
final class RootEntry {
    /// Simple paged results, RFC 2696.
    static final String PAGED = "1.2.840.113556.1.4.319";

    /// Server-side sorting, RFC 2891.
    static final String SORT = "1.2.840.113556.1.4.473";

    /// Virtual list view, draft-ietf-ldapext-ldapv3-vlv-09.
    static final String VIRTUAL_LIST_VIEW = "2.16.840.1.113730.3.4.9";

    /// Delete with everything below.
    static final String TREE_DELETE = "1.2.840.113556.1.4.805";

    /// Values that are there already, or missing, are no error.
    static final String PERMISSIVE_MODIFY = "1.2.840.113556.1.4.1413";

    /// No references to other naming contexts.
    static final String DOMAIN_SCOPE = "1.2.840.113556.1.4.1339";

    /// Parts of the security descriptor; there is only one part here.
    static final String SD_FLAGS = "1.2.840.113556.1.4.801";

    /// Deleted entries too.
    static final String SHOW_DELETED = "1.2.840.113556.1.4.417";

    /// Extended operation "Who am I?", RFC 4532.
    static final String WHO_AM_I = "1.3.6.1.4.1.4203.1.11.3";

    /// The controls that requests may carry.
    static final Set<String> CONTROLS =
            Set.of(
                    PAGED,
                    SORT,
                    VIRTUAL_LIST_VIEW,
                    TREE_DELETE,
                    PERMISSIVE_MODIFY,
                    DOMAIN_SCOPE,
                    SD_FLAGS,
                    SHOW_DELETED);

    private final DirectoryState state;

    RootEntry(DirectoryState state) {
        this.state = state;
    }

    /// The attributes asked for; all of them when none is named.
    ///
    /// @param requester whose `tokenGroups` are told, when asked for by name
    List<Attribute> attributes(List<String> asked, Requester requester) {
        boolean all = asked.isEmpty() || asked.contains("*");
        var wanted = asked.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        var found = new ArrayList<Attribute>();
        values().forEach((name, values) -> {
            if (all || wanted.contains(name.toLowerCase(Locale.ROOT))) {
                found.add(new Attribute(name, values));
            }
        });
        if (wanted.contains("tokengroups")) {
            tokenGroups(requester).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Attribute> tokenGroups(Requester requester) {
        var account = requester.account();
        return account == null
                ? Optional.empty()
                : state.read(() ->
                        state.tree()
                                .entry(account)
                                .map(entry -> new AccountRules(state.tree()).token(entry))
                                .map(sids -> new Attribute("tokenGroups", sids)));
    }

    private Map<String, List<String>> values() {
        var names = state.names();
        var values = new LinkedHashMap<String, List<String>>();
        values.put("currentTime", List.of(state.now()));
        values.put("subschemaSubentry", List.of("CN=Aggregate," + names.schemaDn()));
        values.put("dsServiceName", List.of(names.serverSettingsDn()));
        values.put(
                "namingContexts",
                List.of(names.baseDn(), names.configurationDn(), names.schemaDn()));
        values.put("defaultNamingContext", List.of(names.baseDn()));
        values.put("schemaNamingContext", List.of(names.schemaDn()));
        values.put("configurationNamingContext", List.of(names.configurationDn()));
        values.put("rootDomainNamingContext", List.of(names.baseDn()));
        values.put("supportedControl", CONTROLS.stream().sorted().toList());
        values.put("supportedExtension", List.of(WHO_AM_I));
        values.put("supportedLDAPVersion", List.of("3"));
        values.put("highestCommittedUSN", List.of(Long.toString(state.read(state::usn))));
        values.put("dnsHostName", List.of("localhost"));
        values.put(
                "serverName",
                List.of(names.serverSettingsDn().substring("CN=NTDS Settings,".length())));
        values.put(
                "supportedCapabilities",
                List.of(
                        "1.2.840.113556.1.4.800",
                        "1.2.840.113556.1.4.1670",
                        "1.2.840.113556.1.4.1935"));
        values.put("isSynchronized", List.of("TRUE"));
        values.put("isGlobalCatalogReady", List.of("TRUE"));
        values.put("domainFunctionality", List.of("6"));
        values.put("forestFunctionality", List.of("6"));
        values.put("domainControllerFunctionality", List.of("6"));
        values.put("vendorName", List.of("Linekeeper"));
        return values;
    }
}
