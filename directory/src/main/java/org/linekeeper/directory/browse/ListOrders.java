package org.linekeeper.directory.browse;

import com.unboundid.ldap.sdk.Filter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.browse.Ordering;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.directory.account.AccountFilters;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.codec.AccountCodec;
import org.linekeeper.directory.codec.AttributeMap;

/// Turns the order of a list into parts that a server can sort. No attribute sorts by kind or by
/// whether somebody is set up for UC, and a domain controller leaves out those without the
/// attribute it sorts by: such lists are several, one after the other, the last key being the name.
final class ListOrders {
    private static final String NAME = "name";

    private final AccountCodec codec;
    private final Optional<String> business;

    ListOrders(AccountCodec codec, AttributeMap attributes) {
        this.codec = codec;
        this.business = attributes.attribute(TextField.BUSINESS);
    }

    /// The parts of a list in the order given.
    ///
    /// @return empty if a server cannot sort so: the reserved field keeps all settings in the
    ///   values of one attribute
    Optional<List<ListPart>> parts(Filter rows, Ordering order) {
        Optional<List<ListPart>> ascending =
                switch (order.field()) {
                    case NAME -> Optional.of(List.of(by(rows, NAME)));
                    case LOGIN -> Optional.of(List.of(by(rows, "sAMAccountName")));
                    case TYPE ->
                            Optional.of(
                                    Stream.of(
                                                    AccountKind.COMPUTER,
                                                    AccountKind.GROUP,
                                                    AccountKind.USER)
                                            .map(kind -> by(both(rows, AccountFilters.kind(kind))))
                                            .toList());
                    case ENABLED ->
                            Optional.of(
                                    List.of(
                                            by(both(rows, codec.enabled(true))),
                                            by(both(rows, codec.enabled(false)))));
                    case BUSINESS -> business.map(attribute -> withAndWithout(rows, attribute));
                    case IDENTITY ->
                            codec.mode() == StorageMode.SCHEMA
                                    ? Optional.of(
                                            withAndWithout(
                                                    rows, UcAttribute.USER_SIP_URI.ldapName()))
                                    : Optional.empty();
                };
        return order.ascending() ? ascending : ascending.map(ListPart::reversed);
    }

    private static List<ListPart> withAndWithout(Filter rows, String attribute) {
        Filter present = Filter.createPresenceFilter(attribute);
        return List.of(
                by(both(rows, present), attribute),
                by(both(rows, Filter.createNOTFilter(present))));
    }

    private static Filter both(Filter one, Filter other) {
        return Filter.createANDFilter(one, other);
    }

    private static ListPart by(Filter rows) {
        return by(rows, NAME);
    }

    private static ListPart by(Filter rows, String attribute) {
        return new ListPart(rows, attribute, false);
    }
}
