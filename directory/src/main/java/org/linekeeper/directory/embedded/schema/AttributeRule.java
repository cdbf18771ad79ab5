package org.linekeeper.directory.embedded.schema;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the schema says about one attribute.
///
/// @param ldapName `lDAPDisplayName`, in the spelling that answers use
/// @param cn name of the schema entry
/// @param oid `attributeID`
/// @param syntax form of the values
/// @param range limits of each value, see [ValueSyntax#measure]
/// @param searchFlags 1 = indexed, 128 = confidential ([MS-ADTS] 2.2.9)
/// @param propertySet `attributeSecurityGUID`, or null
/// @param schemaIdGuid what access-control entries name
/// @param linkId 0, or even for a forward link and odd for its back link
/// @param traits yes-or-no properties
public record AttributeRule(
        String ldapName,
        String cn,
        String oid,
        ValueSyntax syntax,
        Range range,
        int searchFlags,
        @Nullable UUID propertySet,
        UUID schemaIdGuid,
        int linkId,
        Traits traits) {

    /// GUID of the property set Personal-Information, which Active Directory lets everybody write
    /// on their own account ([MS-ADTS] 5.1.3.2.1.1, "Property sets").
    public static final UUID PERSONAL_INFORMATION =
            UUID.fromString("77b5b886-944a-11d1-aebd-0000f80367c1");

    /// Lower and upper limit of a value, both inclusive.
    public record Range(long lower, long upper) {
        /// No limit.
        public static final Range ANY = new Range(Long.MIN_VALUE, Long.MAX_VALUE);

        /// True when the measure lies within the limits.
        public boolean contains(long measure) {
            return measure >= lower && measure <= upper;
        }
    }

    /// Yes-or-no properties of an attribute.
    ///
    /// @param multiValued more than one value is allowed
    /// @param inGlobalCatalogue `isMemberOfPartialAttributeSet`
    /// @param systemOnly clients cannot write it
    /// @param constructed computed on reading, never stored
    public record Traits(
            boolean multiValued,
            boolean inGlobalCatalogue,
            boolean systemOnly,
            boolean constructed) {}

    /// The name in small letters, under which values are kept.
    public String key() {
        return ldapName.toLowerCase(Locale.ROOT);
    }

    /// True when values are found without reading every entry.
    public boolean indexed() {
        return (searchFlags & 1) != 0;
    }

    /// True when only administrators may read it.
    public boolean confidential() {
        return (searchFlags & 128) != 0;
    }

    /// True for `member` and its like, whose values point at entries and follow them.
    public boolean forwardLink() {
        return linkId != 0 && linkId % 2 == 0;
    }

    /// True for `memberOf` and its like, which are computed from a forward link.
    public boolean backLink() {
        return linkId % 2 != 0;
    }

    /// More than one value is allowed.
    public boolean multiValued() {
        return traits.multiValued();
    }
}
