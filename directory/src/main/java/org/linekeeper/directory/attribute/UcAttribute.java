package org.linekeeper.directory.attribute;

import static org.linekeeper.core.account.AccountKind.COMPUTER;
import static org.linekeeper.core.account.AccountKind.GROUP;
import static org.linekeeper.core.account.AccountKind.USER;
import static org.linekeeper.directory.attribute.AttributeSyntax.INTEGER;
import static org.linekeeper.directory.attribute.AttributeSyntax.UNICODE_STRING;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linekeeper.core.account.AccountKind;

/// THE table of the attributes that hold UC settings: the schema reference of the specification
/// (chapter 5), row by row.
///
/// Names, OIDs and GUIDs are permanent, because customers' directories hold them. Therefore rows
/// are appended, never renumbered or removed: the OID of a row is [#ARC] `.1.n`, n being its first
/// column.
///
/// No attribute has a `rangeUpper`. The lists, the bag and the permission values have no natural
/// end, phone numbers are kept exactly as somebody typed them, and a limit once set would refuse or
/// cut what a person has every right to store. The limits that do exist (number length, text forms)
/// belong to the rules of the program, where a message can say what to do.
public enum UcAttribute {
    /// 1 when the account is set up for UC.
    CTI_ENABLED(
            1,
            "CTIEnabled",
            INTEGER,
            "Account is set up for UC (1) or not (0 or absent).",
            kinds(USER, GROUP, COMPUTER),
            Trait.INDEXED,
            Trait.IN_GLOBAL_CATALOGUE),
    /// Version of the layout in which the entry was last written; 6 when written by this program.
    SCHEMA_VERSION(
            2,
            "SchemaVersion",
            INTEGER,
            "Version of the layout in which the UC settings were written.",
            kinds(USER, GROUP, COMPUTER)),
    /// First phone, as typed.
    CTI_PHONE_PRIMARY(
            3,
            "CTIPhonePrimary",
            UNICODE_STRING,
            "Number of the first phone.",
            kinds(USER, COMPUTER),
            Trait.INDEXED),
    /// Second phone, as typed.
    CTI_PHONE_SECONDARY(
            4,
            "CTIPhoneSecondary",
            UNICODE_STRING,
            "Number of the second phone.",
            kinds(USER, COMPUTER),
            Trait.INDEXED),
    /// Additional lines, separated by U+00A7.
    CTI_LINES(
            5,
            "CTILines",
            UNICODE_STRING,
            "Numbers of the additional lines, separated by the section sign.",
            kinds(USER, COMPUTER)),
    /// Bit mask: what may be done with the additional lines.
    CTI_LINES_PERMISSIONS(
            6,
            "CTILinesPermissions",
            INTEGER,
            "Bit mask of the access to the additional lines.",
            kinds(USER, COMPUTER)),
    /// Bit mask: first word of service rights.
    CTI_SERVICES(
            7,
            "CTIServices",
            INTEGER,
            "Bit mask of the service rights, first part.",
            kinds(USER, GROUP)),
    /// Bit mask: second word of service rights.
    CTI_SERVICES2(
            8,
            "CTIServices2",
            INTEGER,
            "Bit mask of the service rights, second part.",
            kinds(USER, GROUP)),
    /// Further properties, `key=value` separated by U+00A7.
    PROPERTY_BAG(
            9,
            "PropertyBag",
            UNICODE_STRING,
            "Further properties as key=value, separated by the section sign.",
            kinds(USER, GROUP, COMPUTER)),
    /// Identity: the SIP URI, unique in the forest. (The specification's "Integer" is a slip.)
    USER_SIP_URI(
            10,
            "UserSipUri",
            UNICODE_STRING,
            "Identity: SIP URI, unique in the forest.",
            kinds(USER, GROUP),
            Trait.INDEXED,
            Trait.IN_GLOBAL_CATALOGUE),
    /// Number of the user's mailbox.
    USER_PHONE_MAILBOX(
            11, "UserPhoneMailbox", UNICODE_STRING, "Number of the voice mailbox.", kinds(USER)),
    /// Number of the call recording server.
    USER_PHONE_RECORDING_SERVER(
            12,
            "UserPhoneRecordingServer",
            UNICODE_STRING,
            "Number of the call recording server.",
            kinds(USER)),
    /// Password verifier of the user.
    USER_PASSWORD(
            13,
            "UserPassword",
            UNICODE_STRING,
            "Verifier of the UC password of the user.",
            kinds(USER),
            Trait.CONFIDENTIAL),
    /// Authorizations given by this user, one grantee per value.
    USER_PERMISSIONS(
            14,
            "UserPermissions",
            UNICODE_STRING,
            "Authorizations given by this user, one grantee per value.",
            kinds(USER),
            Trait.MULTI_VALUED),
    /// Reserved by the specification; kept, never interpreted.
    USER_HOME_SERVER(
            15,
            "UserHomeServer",
            UNICODE_STRING,
            "Home server; reserved for future use.",
            kinds(USER)),
    /// Password verifier of the computer.
    COMPUTER_PASSWORD(
            16,
            "ComputerPassword",
            UNICODE_STRING,
            "Verifier of the UC password of the computer.",
            kinds(COMPUTER),
            Trait.CONFIDENTIAL),
    /// DN of the group's head, as text (not a linked attribute).
    GROUP_LEADER_DN(
            17, "GroupLeaderDN", UNICODE_STRING, "Distinguished name of the head.", kinds(GROUP)),
    /// DN of the group's deputy, as text (not a linked attribute).
    GROUP_DEPUTY_DN(
            18, "GroupDeputyDN", UNICODE_STRING, "Distinguished name of the deputy.", kinds(GROUP)),
    /// Authorization that head and deputy have about every member.
    GROUP_LEADER_PERMISSIONS(
            19,
            "GroupLeaderPermissions",
            UNICODE_STRING,
            "Authorization of head and deputy about the members.",
            kinds(GROUP)),
    /// Authorization that the members have about each other.
    GROUP_MEMBERS_PERMISSIONS(
            20,
            "GroupMembersPermissions",
            UNICODE_STRING,
            "Authorization of the members about each other.",
            kinds(GROUP));

    /// What all names of the table begin with.
    public static final String PREFIX = "ectisrv3";

    /// The OID arc of everything the schema set-up creates: attributes `.1.n`, classes `.2.n`.
    /// Derived from a GUID below Microsoft's arc for that purpose; 32 bits per number, because
    /// Active Directory refuses larger ones.
    public static final String ARC =
            "1.2.840.113556.1.8000.2554.50994.15957.22574.18556.33836.8129034.9521934";

    /// GUID of the property set "UC settings", which joins all attributes but the passwords
    /// (`attributeSecurityGUID`), so that one access-control entry delegates UC administration. It
    /// is the version 5 GUID of [#ARC] `.3.1`, written out because access-control lists in the
    /// field hold it.
    public static final UUID PROPERTY_SET = UUID.fromString("74def0bd-4823-56c3-a1a5-29738c8916f4");

    private static final Map<String, UcAttribute> BY_NAME =
            Stream.of(values())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    a -> a.ldapName.toLowerCase(Locale.ROOT), Function.identity()));

    /// In the spelling of the table, which is how directories answer.
    private static final Map<String, UcAttribute> BY_EXACT_NAME =
            Stream.of(values())
                    .collect(Collectors.toUnmodifiableMap(a -> a.ldapName, Function.identity()));

    private final String ldapName;
    private final AttributeSyntax syntax;
    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final Set<AccountKind> kinds;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final Set<Trait> traits;

    private final String oid;
    private final UUID schemaIdGuid;

    UcAttribute(
            int number,
            String name,
            AttributeSyntax syntax,
            String description,
            Set<AccountKind> kinds,
            Trait... traits) {
        this.ldapName = PREFIX + name;
        this.syntax = syntax;
        this.description = description;
        this.kinds = kinds;
        this.traits = Set.of(traits);
        this.oid = ARC + ".1." + number;
        this.schemaIdGuid = SchemaGuid.ofOid(oid);
    }

    /// The attribute of that name, in whatever case the directory spells it.
    public static Optional<UcAttribute> byLdapName(String name) {
        UcAttribute exact = BY_EXACT_NAME.get(name);
        return exact != null
                ? Optional.of(exact)
                : Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    /// The attributes an account of this kind can have, in table order.
    public static Set<UcAttribute> of(AccountKind kind) {
        var found = EnumSet.noneOf(UcAttribute.class);
        for (var attribute : values()) {
            if (attribute.kinds.contains(kind)) {
                found.add(attribute);
            }
        }
        return Collections.unmodifiableSet(found);
    }

    /// `lDAPDisplayName`: the name in requests, filters and the reserved field.
    public String ldapName() {
        return ldapName;
    }

    /// `attributeID` under which the schema set-up creates it. A directory that has the attribute
    /// under another OID is used as it is.
    public String oid() {
        return oid;
    }

    /// `schemaIDGUID` under which the schema set-up creates it; what an access-control entry names.
    public UUID schemaIdGuid() {
        return schemaIdGuid;
    }

    /// How values are stored.
    public AttributeSyntax syntax() {
        return syntax;
    }

    /// One English sentence: `adminDescription` in the schema, and the reference page.
    public String description() {
        return description;
    }

    /// The kinds of accounts that have it.
    public Set<AccountKind> kinds() {
        return kinds;
    }

    /// True when an account can have several values.
    public boolean multiValued() {
        return traits.contains(Trait.MULTI_VALUED);
    }

    /// True when the directory keeps an index for equality and prefix filters (`searchFlags` 1).
    public boolean indexed() {
        return traits.contains(Trait.INDEXED);
    }

    /// True when the global catalogue holds a copy of it for the whole forest.
    public boolean inGlobalCatalogue() {
        return traits.contains(Trait.IN_GLOBAL_CATALOGUE);
    }

    /// True when ordinary read rights do not show it (`searchFlags` 128): reading also needs the
    /// right CONTROL_ACCESS on the attribute. Confidential attributes are not in the property set.
    public boolean confidential() {
        return traits.contains(Trait.CONFIDENTIAL);
    }

    /// `searchFlags` of the schema object ([MS-ADTS] 2.2.9: 1 = index, 128 = confidential).
    public int searchFlags() {
        return (indexed() ? 1 : 0) | (confidential() ? 128 : 0);
    }

    private static Set<AccountKind> kinds(AccountKind first, AccountKind... others) {
        return Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    private enum Trait {
        MULTI_VALUED,
        INDEXED,
        IN_GLOBAL_CATALOGUE,
        CONFIDENTIAL
    }
}
