package org.linekeeper.directory.embedded.operation;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.linekeeper.directory.attribute.SchemaGuid;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.attribute.UcClass;
import org.linekeeper.directory.embedded.schema.AttributeRule;
import org.linekeeper.directory.embedded.schema.ClassRule;
import org.linekeeper.directory.embedded.schema.SchemaTable;
import org.linekeeper.directory.embedded.store.Change;
import org.linekeeper.directory.embedded.store.EntryTree;
import org.linekeeper.directory.embedded.store.Rdn;
import org.linekeeper.directory.embedded.store.StoredEntry;

/// Makes what every directory begins with: the heads of the naming contexts, the schema, the
/// containers and the accounts that Active Directory has from the start.
public final class Provisioning {
    /// Relative identifier of the account Administrator.
    private static final long ADMINISTRATOR = 500;

    private static final long FIRST_RID = 1100;

    /// What every domain has in the menus of accounts from the start (seen on Samba AD).
    private static final String USUAL_MENU = "1,{08eb4fa6-6ffd-11d1-b0e0-00c04fd8dca6}";

    private static final String EPOCH = "20260101000000.0Z";

    private final DomainNames names;
    private final SecurityId domainSid;
    private final Function<String, UUID> ids;
    private final EntryTree tree = new EntryTree();
    private final boolean extendedSchema;
    private long usn;

    /// Prepares a directory.
    ///
    /// @param extendedSchema true to install the attributes of UC settings, as the schema set-up
    ///   does
    /// @param ids gives the entry of that DN its `objectGUID`
    public Provisioning(
            DomainNames names,
            SecurityId domainSid,
            boolean extendedSchema,
            Function<String, UUID> ids) {
        this.names = names;
        this.domainSid = domainSid;
        this.extendedSchema = extendedSchema;
        this.ids = ids;
    }

    /// The directory without anybody in it but the administrator.
    ///
    /// @param sealedPassword of the administrator, see [PasswordVault#seal]
    public DirectoryState.Start run(String sealedPassword) {
        heads();
        schema();
        configuration();
        if (extendedSchema) {
            extendSchema();
        }
        containers();
        accounts(sealedPassword);
        return new DirectoryState.Start(tree, names, domainSid, usn, FIRST_RID);
    }

    private void heads() {
        var domain = head(names.baseDn(), "DC", "top", "domain", "domainDNS");
        domain.set("objectsid", domainSid.octets()).set("iscriticalsystemobject", "TRUE");
        tree.addHead(finish(domain, names.baseDn(), "Domain-DNS"), names.baseDn());
        var configuration = head(names.configurationDn(), "CN", "top", "configuration");
        tree.addHead(
                finish(configuration, names.configurationDn(), "Configuration"),
                names.configurationDn());
        var schema = head(names.schemaDn(), "CN", "top", "dMD");
        schema.set("fsmoroleowner", names.serverSettingsDn()).set("objectversion", 69);
        tree.addHead(finish(schema, names.schemaDn(), "DMD"), names.schemaDn());
    }

    private StoredEntry.Draft head(String dn, String type, String... classes) {
        var value = rdn(dn).getAttributeValues()[0];
        return classes(new StoredEntry.Draft(ids.apply(dn), null, new Rdn(type, value)), classes);
    }

    private static StoredEntry.Draft classes(StoredEntry.Draft draft, String... classes) {
        for (var name : classes) {
            draft.values("objectclass").add(EntryText.utf8(name));
        }
        return draft;
    }

    private StoredEntry finish(StoredEntry.Draft draft, String dn, String category) {
        EntryText.named(draft);
        usn++;
        draft.set("objectcategory", "CN=" + category + "," + names.schemaDn())
                .set("instancetype", dn.equals(names.baseDn()) ? 5 : 4)
                .set("whencreated", EPOCH)
                .set("whenchanged", EPOCH)
                .set("usncreated", usn)
                .set("usnchanged", usn);
        return draft.finish();
    }

    private StoredEntry.Draft child(String dn, String... classes) {
        var name = rdn(dn);
        var parentDn = parsed(dn).getParent();
        var parent = tree.find(parentDn == null ? parsed("") : parentDn).orElseThrow();
        var type = name.getAttributeNames()[0].toUpperCase(Locale.ROOT);
        var rdn = new Rdn(type, name.getAttributeValues()[0]);
        return classes(new StoredEntry.Draft(ids.apply(dn), parent.id(), rdn), classes);
    }

    private void add(StoredEntry.Draft draft, String dn, String category) {
        tree.apply(new Change.Added(finish(draft, dn, category)));
    }

    private static DN parsed(String dn) {
        try {
            return new DN(dn);
        } catch (LDAPException e) {
            throw new IllegalArgumentException("Not a DN: " + dn, e);
        }
    }

    private static RDN rdn(String dn) {
        var first = parsed(dn).getRDN();
        if (first == null) {
            throw new IllegalArgumentException("An empty DN names no entry");
        }
        return first;
    }

    private void schema() {
        SchemaTable.attributes().forEach(this::attribute);
        SchemaTable.classes().forEach(this::classRule);
        var dn = "CN=Aggregate," + names.schemaDn();
        add(child(dn, "top", "subSchema"), dn, "SubSchema");
    }

    private void attribute(AttributeRule rule) {
        var dn = "CN=" + rule.cn() + "," + names.schemaDn();
        var draft = child(dn, "top", "attributeSchema");
        SchemaEntries.describe(rule, draft);
        add(draft, dn, "Attribute-Schema");
    }

    private void classRule(ClassRule rule) {
        var dn = "CN=" + rule.cn() + "," + names.schemaDn();
        var draft = child(dn, "top", "classSchema");
        SchemaEntries.describe(rule, names.schemaDn(), draft);
        add(draft, dn, "Class-Schema");
    }

    private void extendSchema() {
        UcRules.attributes().forEach(this::attribute);
        UcRules.classes().forEach(this::classRule);
        for (var ucClass : UcClass.values()) {
            var before = tree.find(parsed(UcRules.hostDn(ucClass, names.schemaDn()))).orElseThrow();
            var draft = before.edit();
            draft.values("auxiliaryclass").add(EntryText.utf8(ucClass.ldapName()));
            tree.apply(new Change.Modified(before, draft.finish()));
        }
        var dn = "CN=UC-Settings,CN=Extended-Rights," + names.configurationDn();
        var right = child(dn, "top", "controlAccessRight");
        right.set("displayname", "UC settings")
                .set("rightsguid", UcAttribute.PROPERTY_SET.toString())
                .set("validaccesses", 48);
        for (var ucClass : UcClass.values()) {
            right.values("appliesto").add(EntryText.utf8(ucClass.hostGuid().toString()));
        }
        add(right, dn, "Control-Access-Right");
    }

    private void configuration() {
        var base = names.configurationDn();
        var sites = "CN=Sites," + base;
        var site = "CN=" + DomainNames.SITE + "," + sites;
        var server = "CN=" + DomainNames.SERVER + ",CN=Servers," + site;
        add(child(sites, "top", "sitesContainer"), sites, "Sites-Container");
        add(child(site, "top", "site"), site, "Site");
        var servers = "CN=Servers," + site;
        add(child(servers, "top", "serversContainer"), servers, "Servers-Container");
        add(child(server, "top", "server").set("dnshostname", "localhost"), server, "Server");
        var settings = names.serverSettingsDn();
        var draft = child(settings, "top", "applicationSettings", "nTDSDSA");
        draft.set("invocationid", SchemaGuid.toBytes(ids.apply("invocation " + settings)));
        add(draft, settings, "NTDS-DSA");
        container("CN=Extended-Rights," + base);
        container("CN=DisplaySpecifiers," + base);
        for (var locale : List.of("409", "407")) {
            var folder = "CN=" + locale + ",CN=DisplaySpecifiers," + base;
            container(folder);
            for (var kind : List.of("user", "group", "computer")) {
                var dn = "CN=" + kind + "-Display," + folder;
                add(
                        child(dn, "top", "displaySpecifier").set("admincontextmenu", USUAL_MENU),
                        dn,
                        "Display-Specifier");
            }
        }
        partitions(base);
    }

    private void partitions(String base) {
        var partitions = "CN=Partitions," + base;
        add(
                child(partitions, "top", "crossRefContainer")
                        .set("fsmoroleowner", names.serverSettingsDn()),
                partitions,
                "Cross-Ref-Container");
        var dn = "CN=" + names.netbiosName() + "," + partitions;
        add(
                child(dn, "top", "crossRef")
                        .set("ncname", names.baseDn())
                        .set("dnsroot", names.dnsName())
                        .set("netbiosname", names.netbiosName())
                        .set("systemflags", 3),
                dn,
                "Cross-Ref");
    }

    private void container(String dn) {
        var draft = child(dn, "top", "container").set("iscriticalsystemobject", "TRUE");
        add(draft, dn, "Container");
    }

    private void containers() {
        var base = names.baseDn();
        container("CN=Users," + base);
        container("CN=Computers," + base);
        var system = "CN=System," + base;
        add(
                child(system, "top", "container")
                        .set("iscriticalsystemobject", "TRUE")
                        .set("showinadvancedviewonly", "TRUE"),
                system,
                "Container");
        var deleted = "CN=" + Tombstones.CONTAINER + "," + base;
        add(
                child(deleted, "top", "container")
                        .set("iscriticalsystemobject", "TRUE")
                        .set("isdeleted", "TRUE"),
                deleted,
                "Container");
        var builtin = "CN=Builtin," + base;
        var draft = child(builtin, "top", "builtinDomain").set("iscriticalsystemobject", "TRUE");
        draft.set("objectsid", SecurityId.of(32).octets());
        add(draft, builtin, "Builtin-Domain");
        var controllers = "OU=Domain Controllers," + base;
        add(
                child(controllers, "top", "organizationalUnit")
                        .set("iscriticalsystemobject", "TRUE"),
                controllers,
                "Organizational-Unit");
    }

    private void accounts(String sealedPassword) {
        var users = "CN=Users," + names.baseDn();
        group("Domain Admins", users, domainSid.with(512), 0x80000002);
        group("Domain Users", users, domainSid.with(513), 0x80000002);
        group("Domain Guests", users, domainSid.with(514), 0x80000002);
        group("Domain Computers", users, domainSid.with(515), 0x80000002);
        group("Domain Controllers", users, domainSid.with(516), 0x80000002);
        group("Schema Admins", users, domainSid.with(518), 0x80000008);
        group("Enterprise Admins", users, domainSid.with(519), 0x80000008);
        var builtin = "CN=Builtin," + names.baseDn();
        group("Administrators", builtin, SecurityId.of(32, 544), 0x80000005);
        group("Users", builtin, SecurityId.of(32, 545), 0x80000005);
        administrator(users, sealedPassword);
        for (var name : List.of("Domain Admins", "Schema Admins", "Enterprise Admins")) {
            join("CN=Administrator," + users, "CN=" + name + "," + users);
        }
        join("CN=Administrator," + users, "CN=Administrators," + builtin);
        join("CN=Domain Admins," + users, "CN=Administrators," + builtin);
        join("CN=Domain Users," + users, "CN=Users," + builtin);
    }

    private void group(String name, String parent, SecurityId sid, int type) {
        var dn = "CN=" + name + "," + parent;
        var draft = child(dn, "top", "group");
        draft.set("objectsid", sid.octets())
                .set("samaccountname", name)
                .set("grouptype", type)
                .set("iscriticalsystemobject", "TRUE");
        AccountRules.derive(draft, List.of("top", "group"));
        add(draft, dn, "Group");
    }

    private void administrator(String parent, String sealedPassword) {
        var dn = "CN=Administrator," + parent;
        var classes = new String[] {"top", "person", "organizationalPerson", "user"};
        var draft = child(dn, classes);
        draft.set("objectsid", domainSid.with(ADMINISTRATOR).octets())
                .set("samaccountname", "Administrator")
                .set("userprincipalname", "Administrator@" + names.dnsName())
                .set("displayname", "Administrator")
                .set("useraccountcontrol", 512)
                .set("unicodepwd", sealedPassword)
                .set("iscriticalsystemobject", "TRUE");
        AccountRules.complete(draft, List.of(classes));
        add(draft, dn, "Person");
    }

    private void join(String member, String group) {
        var joined = tree.find(parsed(member)).orElseThrow();
        var before = tree.find(parsed(group)).orElseThrow();
        var draft = before.edit();
        draft.links("member").add(joined.id());
        tree.apply(new Change.Modified(before, draft.finish()));
    }
}
