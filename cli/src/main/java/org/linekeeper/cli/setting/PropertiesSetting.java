package org.linekeeper.cli.setting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.PropertyBag;
import org.linekeeper.core.edit.AccountChange;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;

/// Additional properties.
final class PropertiesSetting<A extends Account> implements Setting<A> {
    private static final Option SET =
            Option.of("--property", "KEY=VALUE", "Set an additional property.").repeated();
    private static final Option UNSET =
            Option.of("--unset-property", "KEY", "Take an additional property away.").repeated();

    @Override
    public List<Option> options() {
        return List.of(SET, UNSET);
    }

    @Override
    @SuppressWarnings("unchecked") // withProperties of an A returns an A
    public Optional<AccountChange<A>> change(Given given) throws CommandException {
        Map<String, String> set = assignments(given.arguments().texts(SET));
        List<String> unset = given.arguments().texts(UNSET);
        if (set.isEmpty() && unset.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                AccountChange.of(account -> {
                    PropertyBag bag = account.properties();
                    for (String key : unset) {
                        bag = bag.without(key);
                    }
                    for (Map.Entry<String, String> entry : set.entrySet()) {
                        bag = bag.with(entry.getKey(), entry.getValue());
                    }
                    return (A) account.withProperties(bag);
                }));
    }

    private static Map<String, String> assignments(List<String> texts) throws CommandException {
        var assignments = new LinkedHashMap<String, String>();
        var problems = new ArrayList<Problem>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                problems.add(
                        Problem.error(
                                ProblemCode.PROPERTY_MALFORMED,
                                "property",
                                text,
                                "a property is a key, '=' and a value.",
                                "Give it in the form KEY=VALUE."));
            } else {
                assignments.put(text.substring(0, equals), text.substring(equals + 1));
            }
        }
        if (!problems.isEmpty()) {
            throw CommandException.invalid(problems);
        }
        return assignments;
    }
}
