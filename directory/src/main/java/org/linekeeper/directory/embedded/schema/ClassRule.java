package org.linekeeper.directory.embedded.schema;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What the schema says about one object class, without what it inherits.
///
/// @param ldapName `lDAPDisplayName`
/// @param cn name of the schema entry
/// @param oid `governsID`
/// @param schemaIdGuid what access-control entries name
/// @param kind structural, abstract or auxiliary
/// @param superior `lDAPDisplayName` of the class it extends; `top` names itself
/// @param rdnAttribute attribute that names the entries
/// @param category cn of the schema entry that becomes the entries' `objectCategory`
/// @param auxiliaries classes whose attributes it takes over
/// @param parents classes below whose entries it may stand
/// @param must required attributes
/// @param may optional attributes
public record ClassRule(
        String ldapName,
        String cn,
        String oid,
        UUID schemaIdGuid,
        Kind kind,
        String superior,
        String rdnAttribute,
        String category,
        List<String> auxiliaries,
        List<String> parents,
        List<String> must,
        List<String> may) {

    /// `objectClassCategory`.
    public enum Kind {
        /// Entries can be made of it.
        STRUCTURAL(1),
        /// Only to be extended.
        ABSTRACT(2),
        /// Adds attributes to entries of other classes.
        AUXILIARY(3);

        private final int category;

        Kind(int category) {
            this.category = category;
        }

        /// Value of `objectClassCategory` in a schema entry.
        public int category() {
            return category;
        }

        /// The kind that a schema entry's `objectClassCategory` names; 0 is a class of the 1988
        /// kind and counts as structural.
        public static Kind of(int category) {
            return switch (category) {
                case 2 -> ABSTRACT;
                case 3 -> AUXILIARY;
                default -> STRUCTURAL;
            };
        }
    }

    /// Copies the lists.
    public ClassRule {
        auxiliaries = List.copyOf(auxiliaries);
        parents = List.copyOf(parents);
        must = List.copyOf(must);
        may = List.copyOf(may);
    }

    /// The name in small letters.
    public String key() {
        return ldapName.toLowerCase(Locale.ROOT);
    }
}
