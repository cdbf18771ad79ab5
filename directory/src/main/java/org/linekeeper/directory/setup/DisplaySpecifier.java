package org.linekeeper.directory.setup;

import java.util.List;
import java.util.Optional;
import org.linekeeper.core.account.AccountKind;

/// A display specifier: how Active Directory's own tools show one class of objects in one language
/// (Microsoft, "Display Specifiers").
///
/// @param locale Windows locale identifier in hexadecimal
/// @param menu values of `adminContextMenu`, as they are
/// @param writable whether the account in use may write that attribute
record DisplaySpecifier(
        String dn, String locale, AccountKind kind, List<String> menu, boolean writable) {
    /// The attribute that holds the menu of the administrative tools.
    static final String MENU = "adminContextMenu";

    DisplaySpecifier {
        menu = List.copyOf(menu);
    }

    /// The values that Linekeeper has registered.
    List<String> ours() {
        return menu.stream()
                .filter(value -> MenuItem.parse(value).filter(MenuItem::isOurs).isPresent())
                .toList();
    }

    /// Our item, if there is one.
    Optional<MenuItem> item() {
        return ours().stream().findFirst().flatMap(MenuItem::parse);
    }

    /// An order number that no value has: one more than the highest. There is no prescribed start,
    /// and gaps are allowed (Microsoft, "Registering a Static Context Menu Item").
    long freeOrder() {
        return 1
                + menu.stream()
                        .flatMap(value -> MenuItem.orderOf(value).stream())
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0);
    }
}
