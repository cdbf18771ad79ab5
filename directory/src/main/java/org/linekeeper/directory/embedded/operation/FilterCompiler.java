package org.linekeeper.directory.embedded.operation;

import com.unboundid.ldap.sdk.Filter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.linekeeper.directory.embedded.schema.AttributeRule;
import org.linekeeper.directory.embedded.schema.LiveSchema;
import org.linekeeper.directory.embedded.schema.ValueSyntax;
import org.linekeeper.directory.embedded.store.EntryTree;
import org.linekeeper.directory.embedded.store.StoredEntry;

/// Turns a filter into a test of entries, and finds out whether an index narrows the search.
///
/// Knows Active Directory's extras: short class names for `objectCategory`, GUIDs and SIDs as text,
/// the matching rules for bits and for membership at any depth, and ambiguous name resolution. An
/// attribute that the schema does not know, or that the requester may not read, is undefined.
final class FilterCompiler {
    private static final String BIT_AND = "1.2.840.113556.1.4.803";
    private static final String BIT_OR = "1.2.840.113556.1.4.804";
    private static final String IN_CHAIN = "1.2.840.113556.1.4.1941";
    private static final EntryTest UNDEFINED = _ -> Truth.UNDEFINED;
    private static final EntryTest NOTHING = new EntryTest.Indexed(_ -> Truth.FALSE, List.of());

    private final LiveSchema schema;
    private final EntryTree tree;
    private final NameResolver names;
    private final FilterValues values;
    private final Requester requester;

    FilterCompiler(DirectoryState state, Requester requester) {
        this.schema = state.schema();
        this.tree = state.tree();
        this.names = new NameResolver(tree, state.names());
        this.values = new FilterValues(schema, state.names());
        this.requester = requester;
    }

    /// The test for the filter.
    EntryTest compile(Filter filter) {
        return switch (filter.getFilterType()) {
            case Filter.FILTER_TYPE_AND -> and(filter.getComponents());
            case Filter.FILTER_TYPE_OR -> or(filter.getComponents());
            case Filter.FILTER_TYPE_NOT -> {
                var negated = filter.getNOTComponent();
                var inner = negated == null ? UNDEFINED : compile(negated);
                yield entry -> inner.test(entry).opposite();
            }
            case Filter.FILTER_TYPE_PRESENCE -> presence(name(filter));
            case Filter.FILTER_TYPE_EQUALITY -> equality(filter);
            case Filter.FILTER_TYPE_SUBSTRING -> substring(filter);
            case Filter.FILTER_TYPE_GREATER_OR_EQUAL ->
                    order(filter, comparison -> comparison >= 0);
            case Filter.FILTER_TYPE_LESS_OR_EQUAL -> order(filter, comparison -> comparison <= 0);
            case Filter.FILTER_TYPE_APPROXIMATE_MATCH -> equality(filter);
            case Filter.FILTER_TYPE_EXTENSIBLE_MATCH -> extensible(filter);
            default -> UNDEFINED;
        };
    }

    private EntryTest and(Filter[] parts) {
        var tests = compileAll(parts);
        EntryTest all =
                entry -> {
                    var result = Truth.TRUE;
                    for (var test : tests) {
                        var truth = test.test(entry);
                        if (truth == Truth.FALSE) {
                            return Truth.FALSE;
                        }
                        result = truth == Truth.UNDEFINED ? truth : result;
                    }
                    return result;
                };
        Collection<UUID> fewest = null;
        for (var test : tests) {
            var ids = test.candidates();
            if (ids.isPresent() && (fewest == null || ids.get().size() < fewest.size())) {
                fewest = ids.get();
            }
        }
        return fewest == null ? all : new EntryTest.Indexed(all, fewest);
    }

    private EntryTest or(Filter[] parts) {
        var tests = compileAll(parts);
        EntryTest any =
                entry -> {
                    var result = Truth.FALSE;
                    for (var test : tests) {
                        var truth = test.test(entry);
                        if (truth == Truth.TRUE) {
                            return Truth.TRUE;
                        }
                        result = truth == Truth.UNDEFINED ? truth : result;
                    }
                    return result;
                };
        var union = new HashSet<UUID>();
        for (var test : tests) {
            var ids = test.candidates();
            if (ids.isEmpty()) {
                return any;
            }
            union.addAll(ids.get());
        }
        return new EntryTest.Indexed(any, union);
    }

    private List<EntryTest> compileAll(Filter[] parts) {
        var tests = new ArrayList<EntryTest>(parts.length);
        for (var part : parts) {
            tests.add(compile(part));
        }
        return tests;
    }

    private Optional<AttributeRule> rule(String name) {
        return schema.attribute(stored(name)).filter(rule -> AccessRules.mayRead(requester, rule));
    }

    /// The times of RFC 4512 3.4 are computed, from attributes that can be searched by.
    private static String stored(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "modifytimestamp" -> "whenChanged";
            case "createtimestamp" -> "whenCreated";
            default -> name;
        };
    }

    /// The attribute of a filter; empty when the filter names none, and then no attribute is found.
    private static String name(Filter filter) {
        var name = filter.getAttributeName();
        return name == null ? "" : name;
    }

    private static byte[] value(Filter filter) {
        var value = filter.getAssertionValueBytes();
        return value == null ? new byte[0] : value;
    }

    private EntryTest presence(String name) {
        var rule = rule(name);
        if (rule.isEmpty()) {
            return UNDEFINED;
        }
        var key = rule.get().key();
        if (key.equals("objectguid") || key.equals("distinguishedname")) {
            return _ -> Truth.TRUE;
        }
        if (rule.get().backLink()) {
            var forward = schema.otherEnd(rule.get());
            return forward.isEmpty()
                    ? UNDEFINED
                    : entry -> Truth.of(!tree.sources(forward.get().key(), entry.id()).isEmpty());
        }
        return entry -> Truth.of(entry.has(key));
    }

    private EntryTest equality(Filter filter) {
        if (name(filter).equalsIgnoreCase("anr")) {
            return compile(values.ambiguousName(FilterValues.text(value(filter))));
        }
        var rule = rule(name(filter));
        if (rule.isEmpty()) {
            return UNDEFINED;
        }
        var value = value(filter);
        var attribute = rule.get();
        if (attribute.key().equals("objectguid")) {
            return values.guid(value).map(this::identity).orElse(NOTHING);
        }
        if (attribute.key().equals("distinguishedname")) {
            return named(value).map(e -> identity(e.id())).orElse(NOTHING);
        }
        if (attribute.linkId() != 0) {
            return linked(attribute, named(value));
        }
        if (attribute.traits().constructed()) {
            return UNDEFINED;
        }
        return valued(attribute, values.key(attribute, value));
    }

    private EntryTest valued(AttributeRule rule, String wanted) {
        var key = rule.key();
        EntryTest test = entry -> Truth.of(anyKey(entry, rule, wanted::equals));
        return tree.isIndexed(key)
                ? new EntryTest.Indexed(test, tree.withValue(key, wanted))
                : test;
    }

    private static boolean anyKey(
            StoredEntry entry, AttributeRule rule, Predicate<String> predicate) {
        ValueSyntax syntax = rule.syntax();
        for (var value : entry.values(rule.key())) {
            if (predicate.test(syntax.key(value))) {
                return true;
            }
        }
        return false;
    }

    private EntryTest identity(UUID id) {
        return new EntryTest.Indexed(entry -> Truth.of(entry.id().equals(id)), List.of(id));
    }

    private Optional<StoredEntry> named(byte[] value) {
        try {
            return names.find(FilterValues.text(value));
        } catch (LdapRefusal _) {
            return Optional.empty();
        }
    }

    private EntryTest linked(AttributeRule rule, Optional<StoredEntry> other) {
        if (other.isEmpty()) {
            return NOTHING;
        }
        return among(neighbours(rule, other.get().id()));
    }

    /// The entries whose linked attribute, forward or back, has that entry as a value.
    private Collection<UUID> neighbours(AttributeRule rule, UUID value) {
        if (rule.forwardLink()) {
            return tree.sources(rule.key(), value);
        }
        var forward = schema.otherEnd(rule);
        var entry = tree.entry(value);
        return forward.isEmpty() || entry.isEmpty()
                ? List.of()
                : entry.get().links(forward.get().key());
    }

    private static EntryTest among(Collection<UUID> ids) {
        var set = Set.copyOf(ids);
        return new EntryTest.Indexed(entry -> Truth.of(set.contains(entry.id())), set);
    }

    private EntryTest chain(AttributeRule rule, Optional<StoredEntry> start) {
        if (start.isEmpty()) {
            return NOTHING;
        }
        var found = new HashSet<UUID>();
        var open = new ArrayDeque<UUID>(neighbours(rule, start.get().id()));
        while (!open.isEmpty()) {
            var id = open.removeFirst();
            if (found.add(id)) {
                open.addAll(neighbours(rule, id));
            }
        }
        return among(found);
    }

    private EntryTest substring(Filter filter) {
        var rule = rule(name(filter));
        if (rule.isEmpty() || rule.get().linkId() != 0 || rule.get().traits().constructed()) {
            return UNDEFINED;
        }
        var attribute = rule.get();
        var pattern = SubstringPattern.of(filter, attribute.syntax());
        return entry -> Truth.of(anyKey(entry, attribute, pattern::matches));
    }

    private EntryTest order(Filter filter, Predicate<Integer> accept) {
        var rule = rule(name(filter));
        if (rule.isEmpty() || rule.get().linkId() != 0 || rule.get().traits().constructed()) {
            return UNDEFINED;
        }
        var attribute = rule.get();
        var bound = attribute.syntax().key(value(filter));
        return entry ->
                Truth.of(
                        anyKey(
                                entry,
                                attribute,
                                key -> accept.test(attribute.syntax().compare(key, bound))));
    }

    private EntryTest extensible(Filter filter) {
        var rule = rule(name(filter));
        var matchingRule = filter.getMatchingRuleID();
        if (rule.isEmpty() || matchingRule == null) {
            return UNDEFINED;
        }
        var value = value(filter);
        return switch (matchingRule) {
            case BIT_AND, BIT_OR -> bits(rule.get(), FilterValues.text(value), matchingRule);
            case IN_CHAIN -> rule.get().linkId() == 0 ? UNDEFINED : chain(rule.get(), named(value));
            default -> UNDEFINED;
        };
    }

    private static EntryTest bits(AttributeRule rule, String text, String matchingRule) {
        if (!rule.syntax().numeric()) {
            return UNDEFINED;
        }
        long mask;
        try {
            mask = Long.parseLong(text);
        } catch (NumberFormatException _) {
            return UNDEFINED;
        }
        boolean all = matchingRule.equals(BIT_AND);
        return entry -> {
            for (var value : entry.texts(rule.key())) {
                long common = Long.parseLong(value) & mask;
                if (all ? common == mask : common != 0) {
                    return Truth.TRUE;
                }
            }
            return Truth.FALSE;
        };
    }
}
