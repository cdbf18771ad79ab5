package org.linekeeper.core.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.number.Dialable;
import org.linekeeper.core.number.Dialing;
import org.linekeeper.core.number.InternalNumber;
import org.linekeeper.core.number.Location;
import org.linekeeper.core.number.NumberInquiry.Answer;
import org.linekeeper.core.number.NumberInquiry.Way;
import org.linekeeper.core.number.NumberReading;
import org.linekeeper.core.number.NumberRefusal;
import org.linekeeper.core.number.NumberStep;
import org.linekeeper.core.number.NumberWithExtension;
import org.linekeeper.core.number.PhoneSystem;
import org.linekeeper.core.number.ServiceNumber;
import org.linekeeper.core.number.Supercanonical;
import org.linekeeper.core.number.Traced;

/// Answers about telephone numbers, as trees. Names as in [AccountDocuments].
public final class NumberDocuments {
    private NumberDocuments() {}

    /// What a text means: kind `supercanonical`, `service`, `internal`, `extension` (of somebody
    /// else's phone system, to be dialled after the answer) or `refused`.
    ///
    /// @param steps whether the way there is told
    public static SequencedMap<String, @Nullable Object> answer(Answer answer, boolean steps) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("text", answer.text());
        reading(tree, answer.reading());
        tree.put("display", answer.display().orElse(null));
        tree.put("location", answer.home().map(Location::name).orElse(null));
        if (steps) {
            tree.put("ways", answer.ways().stream().map(NumberDocuments::way).toList());
        }
        return tree;
    }

    /// What is sent to call a text from a location.
    public static SequencedMap<String, @Nullable Object> dialing(
            String text, Location from, Traced<Dialing> dialing, boolean steps) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("text", text);
        tree.put("location", from.name());
        Optional<Dialable> dialable =
                dialing.result() instanceof Dialable found ? Optional.of(found) : Optional.empty();
        tree.put("digits", dialable.map(Dialable::digits).orElse(null));
        tree.put("distance", dialable.map(found -> word(found.distance())).orElse(null));
        tree.put(
                "afterAnswer",
                dialable.map(Dialable::afterAnswer)
                        .filter(digits -> !digits.isEmpty())
                        .orElse(null));
        refusal(
                tree,
                dialing.result() instanceof NumberRefusal refused
                        ? Optional.of(refused)
                        : Optional.empty());
        if (steps) {
            tree.put("steps", steps(dialing.steps()));
        }
        return tree;
    }

    /// How a text is shown.
    public static SequencedMap<String, @Nullable Object> shown(
            Answer answer, Traced<String> shown, boolean steps) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("text", answer.text());
        tree.put("display", answer.understood() ? shown.result() : null);
        reading(tree, answer.reading());
        if (steps) {
            tree.put("ways", answer.ways().stream().map(NumberDocuments::way).toList());
            tree.put("steps", steps(shown.steps()));
        }
        return tree;
    }

    /// A location in few words.
    public static SequencedMap<String, @Nullable Object> location(Location location) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("name", location.name());
        tree.put("country", location.country().iso());
        tree.put("countryCode", Integer.toString(location.country().code()));
        tree.put("areaCode", location.areaCode());
        tree.put(
                "systemNumber", location.phoneSystem().map(PhoneSystem::systemNumber).orElse(null));
        tree.put(
                "shortestExtension",
                location.phoneSystem().map(PhoneSystem::shortest).orElse(null));
        tree.put("longestExtension", location.phoneSystem().map(PhoneSystem::longest).orElse(null));
        tree.put("trunk", "+" + location.trunk());
        return tree;
    }

    private static void reading(
            SequencedMap<String, @Nullable Object> tree, NumberReading reading) {
        tree.put("kind", kind(reading));
        tree.put(
                "number",
                switch (reading) {
                    case Supercanonical number -> number.text();
                    case ServiceNumber number -> number.text();
                    case InternalNumber number -> number.text();
                    case NumberWithExtension number -> number.main().text();
                    case NumberRefusal _ -> null;
                });
        tree.put(
                "extension",
                reading instanceof NumberWithExtension number ? number.extension() : null);
        tree.put(
                "serviceKind",
                reading instanceof ServiceNumber number ? word(number.kind()) : null);
        refusal(
                tree,
                reading instanceof NumberRefusal refused ? Optional.of(refused) : Optional.empty());
    }

    private static String kind(NumberReading reading) {
        return switch (reading) {
            case Supercanonical _ -> "supercanonical";
            case ServiceNumber _ -> "service";
            case InternalNumber _ -> "internal";
            case NumberWithExtension _ -> "extension";
            case NumberRefusal _ -> "refused";
        };
    }

    private static void refusal(
            SequencedMap<String, @Nullable Object> tree, Optional<NumberRefusal> refusal) {
        tree.put("reason", refusal.map(refused -> refused.reason().key()).orElse(null));
        tree.put("rule", refusal.map(NumberRefusal::rule).orElse(null));
        tree.put("nextStep", refusal.map(NumberRefusal::nextStep).orElse(null));
    }

    private static SequencedMap<String, @Nullable Object> way(Way way) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("location", way.location().name());
        reading(tree, way.reading());
        tree.put("steps", steps(way.steps()));
        return tree;
    }

    private static List<SequencedMap<String, @Nullable Object>> steps(List<NumberStep> steps) {
        return steps.stream().map(NumberDocuments::step).collect(Collectors.toList());
    }

    private static SequencedMap<String, @Nullable Object> step(NumberStep step) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("step", step.step().key());
        tree.put("before", step.before());
        tree.put("after", step.after());
        tree.put("note", step.note());
        return tree;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
