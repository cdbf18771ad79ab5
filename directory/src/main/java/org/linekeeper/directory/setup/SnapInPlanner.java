package org.linekeeper.directory.setup;

import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldif.LDIFModifyChangeRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What has to be written so that every display specifier has the menu item, or none has: what
/// shall be there minus what is there. Values of others are never part of it.
final class SnapInPlanner {
    private final List<DisplaySpecifier> specifiers;

    SnapInPlanner(List<DisplaySpecifier> specifiers) {
        this.specifiers = List.copyOf(specifiers);
    }

    /// Steps towards an item that starts the program everywhere. An item of ours keeps its order
    /// number.
    List<SnapInStep> additions(String program) {
        return steps(
                specifier -> {
                    List<String> ours = specifier.ours();
                    long order =
                            specifier.item().map(MenuItem::order).orElse(specifier.freeOrder());
                    String wanted =
                            new MenuItem(order, MenuLanguage.text(specifier.locale()), program)
                                    .value();
                    var going = new ArrayList<String>(ours);
                    going.remove(wanted);
                    return change(
                            specifier, going, ours.contains(wanted) ? List.of() : List.of(wanted));
                },
                "register the menu item for ");
    }

    /// Steps towards no item of ours anywhere.
    List<SnapInStep> removals() {
        return steps(
                specifier -> change(specifier, specifier.ours(), List.of()),
                "remove the menu item for ");
    }

    private List<SnapInStep> steps(
            Function<DisplaySpecifier, Optional<LDIFModifyChangeRecord>> change, String title) {
        Map<String, List<LDIFModifyChangeRecord>> byLocale = new LinkedHashMap<>();
        for (DisplaySpecifier specifier : specifiers) {
            change.apply(specifier)
                    .ifPresent(record ->
                            byLocale.computeIfAbsent(specifier.locale(), _ -> new ArrayList<>())
                                    .add(record));
        }
        var steps = new ArrayList<SnapInStep>();
        byLocale.forEach((locale, changes) ->
                steps.add(
                        new SnapInStep(
                                title + MenuLanguage.name(locale) + " tools (" + locale + ")",
                                changes)));
        return steps;
    }

    private static Optional<LDIFModifyChangeRecord> change(
            DisplaySpecifier specifier, List<String> going, List<String> coming) {
        var modifications = new ArrayList<Modification>();
        if (!going.isEmpty()) {
            modifications.add(
                    new Modification(
                            ModificationType.DELETE,
                            DisplaySpecifier.MENU,
                            going.toArray(String[]::new)));
        }
        if (!coming.isEmpty()) {
            modifications.add(
                    new Modification(
                            ModificationType.ADD,
                            DisplaySpecifier.MENU,
                            coming.toArray(String[]::new)));
        }
        return modifications.isEmpty()
                ? Optional.empty()
                : Optional.of(new LDIFModifyChangeRecord(specifier.dn(), modifications));
    }
}
