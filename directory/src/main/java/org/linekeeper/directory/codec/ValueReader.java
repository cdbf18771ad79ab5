package org.linekeeper.directory.codec;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.PropertyBag;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.rights.AuthorizationRights;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.directory.attribute.UcAttribute;

/// Reads the stored texts of one entry as typed settings; what cannot be read becomes a problem and
/// stays where it is.
final class ValueReader {
    private static final long MAX_MASK = 0xFFFF_FFFFL;

    private final UcValues values;
    private final List<Problem> problems;

    ValueReader(UcValues values, List<Problem> problems) {
        this.values = values;
        this.problems = problems;
    }

    boolean enabled() {
        return integer(UcAttribute.CTI_ENABLED) != 0;
    }

    OptionalInt schemaVersion() {
        return values.text(UcAttribute.SCHEMA_VERSION).isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(integer(UcAttribute.SCHEMA_VERSION));
    }

    RightSet<ServiceRight> services() {
        return RightSet.ofServices(
                integer(UcAttribute.CTI_SERVICES), integer(UcAttribute.CTI_SERVICES2));
    }

    AdditionalLines lines() {
        return new AdditionalLines(
                list(UcAttribute.CTI_LINES),
                RightSet.ofInteger(LineAccess.class, integer(UcAttribute.CTI_LINES_PERMISSIONS)));
    }

    PropertyBag properties() {
        return new PropertyBag(list(UcAttribute.PROPERTY_BAG));
    }

    Map<TextField, String> texts(AccountKind kind) {
        var texts = new EnumMap<TextField, String>(TextField.class);
        AttributeNames.ucOf(kind)
                .forEach((field, attribute) ->
                        values.text(attribute).ifPresent(text -> texts.put(field, text)));
        return texts;
    }

    List<AuthorizationEntry> authorizations() {
        var entries = new ArrayList<AuthorizationEntry>();
        for (String value : values.texts(UcAttribute.USER_PERMISSIONS)) {
            for (AuthorizationEntry entry : AuthorizationText.read(value)) {
                entries.add(entry);
                if (entry instanceof AuthorizationEntry.Unreadable(var text)) {
                    problems.add(unreadable(UcAttribute.USER_PERMISSIONS, text));
                }
            }
        }
        return entries;
    }

    /// The one authorization of a group attribute; the grantee's name in it has no meaning.
    Optional<AuthorizationRights> groupAuthorization(UcAttribute attribute) {
        Optional<String> value = values.text(attribute);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        for (AuthorizationEntry entry : AuthorizationText.read(value.get())) {
            if (entry instanceof AuthorizationEntry.Authorization(var _, var rights)) {
                return Optional.of(rights);
            }
        }
        problems.add(unreadable(attribute, value.get()));
        return Optional.empty();
    }

    private List<String> list(UcAttribute attribute) {
        return values.text(attribute).map(SectionList::read).orElse(List.of());
    }

    private int integer(UcAttribute attribute) {
        Optional<String> text = values.text(attribute);
        if (text.isEmpty()) {
            return 0;
        }
        try {
            long value = Long.parseLong(text.get().strip());
            if (value >= Integer.MIN_VALUE && value <= MAX_MASK) {
                return (int) value;
            }
        } catch (NumberFormatException _) {
            // told below, together with numbers out of range
        }
        problems.add(unreadable(attribute, text.get()));
        return 0;
    }

    private static Problem unreadable(UcAttribute attribute, String text) {
        return Problem.error(
                ProblemCode.VALUE_UNREADABLE,
                attribute.ldapName(),
                text,
                "the stored value does not have the form of this setting; it is kept as it is.",
                "Set the field anew to replace it.");
    }
}
