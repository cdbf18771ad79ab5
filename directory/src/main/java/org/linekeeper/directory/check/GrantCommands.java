package org.linekeeper.directory.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.check.PlaceAccess.Grant;
import org.linekeeper.core.check.PlaceAccess.MissingRight;
import org.linekeeper.core.check.PlaceAccess.Right;
import org.linekeeper.core.check.PlaceAccess.Tool;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.attribute.UcClass;

/// Writes the commands that grant what is missing, once for Windows and once for Samba. Pure.
///
/// Syntax: Microsoft, "Dsacls" (`/I:S` = accounts below the container only; a permission is
/// `WHO:RIGHTS;ATTRIBUTE OR PROPERTY SET;CLASS`), and `samba-tool dsacl set --help` with entries in
/// SDDL ([MS-DTYP] 2.5.1: `OA` = for one attribute, `CIIO` = inherited by accounts below only).
final class GrantCommands {

    /// What access-control tools call the property set; the set-up gives it this name.
    private static final String PROPERTY_SET_NAME = "UC settings";

    private final Caller caller;
    private final AttributeGuids guids;

    GrantCommands(Caller caller, AttributeGuids guids) {
        this.caller = caller;
        this.guids = guids;
    }

    /// One permission: rights on an attribute or on the property set.
    ///
    /// @param rights as both tools abbreviate them: RP, WP, CA or CR
    /// @param name how `dsacls` names the object
    /// @param guid how SDDL names it
    private record Permission(Set<Right> rights, String name, UUID guid) {

        /// Control access is `CA` for dsacls and `CR` in SDDL.
        String letters(String controlAccess) {
            var letters = new StringBuilder();
            letters.append(rights.contains(Right.READ) ? "RP" : "");
            letters.append(rights.contains(Right.WRITE) ? "WP" : "");
            letters.append(rights.contains(Right.READ_CONFIDENTIAL) ? controlAccess : "");
            return letters.toString();
        }
    }

    /// The commands for one container and kind; empty if nothing is missing or it cannot be
    /// expressed.
    List<Grant> grants(String place, AccountKind kind, List<MissingRight> missing) {
        List<Permission> permissions = permissions(kind, missing);
        if (permissions.isEmpty() || caller.sid().isEmpty()) {
            return List.of();
        }
        UcClass ucClass = ucClass(kind);
        var dsacls = new StringBuilder("dsacls \"").append(place).append("\" /I:S /G");
        var sddl = new StringBuilder();
        for (Permission permission : permissions) {
            dsacls.append(" \"").append(caller.name()).append(':');
            dsacls.append(permission.letters("CA")).append(';').append(permission.name());
            dsacls.append(';').append(ucClass.hostClass()).append('"');
            sddl.append("(OA;CIIO;").append(permission.letters("CR")).append(';');
            sddl.append(permission.guid()).append(';').append(ucClass.hostGuid());
            sddl.append(';').append(caller.sid()).append(')');
        }
        String samba =
                "samba-tool dsacl set --objectdn=\""
                        + place
                        + "\" --trusteedn=\""
                        + caller.dn()
                        + "\" --sddl=\""
                        + sddl
                        + "\"";
        return List.of(
                new Grant(Tool.DSACLS, dsacls.toString()), new Grant(Tool.SAMBA_TOOL, samba));
    }

    /// Rights per attribute; all attributes of the property set together where none of them is
    /// there.
    private List<Permission> permissions(AccountKind kind, List<MissingRight> missing) {
        Map<String, Set<Right>> rights = new LinkedHashMap<>();
        for (MissingRight one : missing) {
            rights.computeIfAbsent(one.attribute(), name -> EnumSet.noneOf(Right.class))
                    .add(one.right());
        }
        var permissions = new ArrayList<Permission>();
        Set<String> together = inPropertySet(kind);
        if (together.size() > 1 && rights.keySet().containsAll(together)) {
            var all = EnumSet.noneOf(Right.class);
            together.forEach(name -> all.addAll(rights.getOrDefault(name, Set.of())));
            permissions.add(new Permission(all, PROPERTY_SET_NAME, UcAttribute.PROPERTY_SET));
            rights.keySet().removeAll(together);
        }
        rights.forEach((name, some) ->
                guids.of(name)
                        .ifPresent(identity ->
                                permissions.add(new Permission(some, name, identity.guid()))));
        return permissions;
    }

    private Set<String> inPropertySet(AccountKind kind) {
        var names = new LinkedHashSet<String>();
        for (UcAttribute attribute : UcAttribute.of(kind)) {
            Optional<UUID> set =
                    guids.of(attribute.ldapName())
                            .flatMap(AttributeGuids.Identity::propertySet)
                            .filter(UcAttribute.PROPERTY_SET::equals);
            if (set.isPresent()) {
                names.add(attribute.ldapName());
            }
        }
        return names;
    }

    private static UcClass ucClass(AccountKind kind) {
        return switch (kind) {
            case USER -> UcClass.USER;
            case GROUP -> UcClass.GROUP;
            case COMPUTER -> UcClass.COMPUTER;
        };
    }
}
