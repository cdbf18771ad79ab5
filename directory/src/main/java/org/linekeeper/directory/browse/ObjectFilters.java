package org.linekeeper.directory.browse;

import com.unboundid.ldap.sdk.Filter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.browse.BrowseView;
import org.linekeeper.core.browse.ObjectFilter;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.directory.account.AccountFilters;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.codec.AccountCodec;
import org.linekeeper.directory.codec.AttributeMap;
import org.linekeeper.directory.codec.AttributeNames;

/// What a list shows, as a filter of the directory.
///
/// Names are compared by ambiguous name resolution (Microsoft, "ANR attribute"): the beginning of
/// display name, first name, last name, both of these, office, login, name and communication
/// addresses, all of them indexed.
final class ObjectFilters {
    private static final String RESOLUTION = "anr";
    private static final Pattern NUMBER = Pattern.compile("[+0-9][-0-9 ()./]*");
    private static final int DIGITS_OF_A_NUMBER = 2;
    private static final List<TextField> NUMBERS =
            List.of(TextField.BUSINESS, TextField.BUSINESS2, TextField.PRIVATE, TextField.MOBILE);

    private final AccountCodec codec;
    private final List<String> numberAttributes;

    ObjectFilters(AccountCodec codec, AttributeMap attributes) {
        this.codec = codec;
        this.numberAttributes =
                NUMBERS.stream().flatMap(field -> attributes.attribute(field).stream()).toList();
    }

    /// The objects of a list; empty if no object can match.
    ///
    /// @param thorough also look where only a scan of all objects finds something
    Optional<Filter> of(ObjectFilter wanted, boolean thorough) {
        var filters = new ArrayList<Filter>();
        filters.add(kinds(wanted));
        if (wanted.view() == BrowseView.STANDARD) {
            filters.add(visible());
        }
        wanted.enabled().ifPresent(on -> filters.add(codec.enabled(on)));
        if (!wanted.search().isEmpty()) {
            if (wanted.search().chars().anyMatch(Character::isISOControl)) {
                return Optional.empty();
            }
            filters.add(Filter.createORFilter(having(wanted.search(), thorough)));
        }
        return Optional.of(and(filters));
    }

    /// What is not for advanced users only.
    static Filter visible() {
        return Filter.createNOTFilter(
                Filter.createEqualityFilter("showInAdvancedViewOnly", "TRUE"));
    }

    /// All of these.
    static Filter and(List<Filter> filters) {
        return filters.size() == 1 ? filters.getFirst() : Filter.createANDFilter(filters);
    }

    private static Filter kinds(ObjectFilter wanted) {
        if (wanted.kinds().size() == AccountKind.values().length) {
            return AccountFilters.anyKind();
        }
        List<Filter> kinds =
                EnumSet.copyOf(wanted.kinds()).stream().map(AccountFilters::kind).toList();
        return kinds.size() == 1 ? kinds.getFirst() : Filter.createORFilter(kinds);
    }

    private List<Filter> having(String text, boolean thorough) {
        var filters = new ArrayList<Filter>();
        if (!text.startsWith("=")) { // which would ask for the exact name
            filters.add(Filter.createEqualityFilter(RESOLUTION, text));
        }
        filters.add(Filter.createSubInitialFilter("mail", text));
        String identity = text.toLowerCase(Locale.ROOT).startsWith("sip:") ? text : "sip:" + text;
        filters.add(Filter.createSubInitialFilter(AttributeNames.PROXY_ADDRESSES, identity));
        if (codec.mode() == StorageMode.SCHEMA || thorough) {
            filters.add(codec.beginning(UcAttribute.USER_SIP_URI, identity));
        }
        if (thorough && isNumber(text)) {
            for (String attribute : numberAttributes) {
                filters.add(Filter.createSubInitialFilter(attribute, text));
            }
            filters.add(codec.beginning(UcAttribute.CTI_PHONE_PRIMARY, text));
            filters.add(codec.beginning(UcAttribute.CTI_PHONE_SECONDARY, text));
        }
        return filters;
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches()
                && text.chars().filter(Character::isDigit).count() >= DIGITS_OF_A_NUMBER;
    }
}
