package org.linekeeper.cli.number;

import java.util.List;
import java.util.Optional;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.document.NumberDocuments;
import org.linekeeper.core.number.InternalNumber;
import org.linekeeper.core.number.Location;
import org.linekeeper.core.number.NumberInquiry;
import org.linekeeper.core.number.NumberInquiry.Answer;
import org.linekeeper.core.number.NumberInquiry.Way;
import org.linekeeper.core.number.NumberRefusal;
import org.linekeeper.core.number.NumberWithExtension;
import org.linekeeper.core.number.ServiceKind;
import org.linekeeper.core.number.ServiceNumber;
import org.linekeeper.core.number.Supercanonical;

/// Tells what texts mean.
final class NumberParseCommand extends NumberCommand {
    NumberParseCommand(Ports ports, Terminal terminal) {
        super(ports, terminal);
    }

    @Override
    public String name() {
        return "parse";
    }

    @Override
    public String summary() {
        return "Tell what texts mean as telephone numbers, or why nothing.";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "number parse 117 '030 23125-117' --trace",
                "number parse '+49 (0)30 23125117' --location Berlin --json",
                "number parse --location DE:30 -- -17");
    }

    @Override
    boolean needsPlace() {
        return false;
    }

    @Override
    Result answer(NumberInquiry inquiry, String text, Optional<Location> at, Arguments arguments) {
        Answer answer = inquiry.read(text, at);
        boolean steps = arguments.has(TRACE);
        return new Result() {
            @Override
            public boolean understood() {
                return answer.understood();
            }

            @Override
            public Object document() {
                return NumberDocuments.answer(answer, steps);
            }

            @Override
            public void print() {
                heading(answer.text());
                reading(answer);
                if (steps) {
                    for (Way way : answer.ways()) {
                        steps("steps at " + way.location().name(), way.steps());
                    }
                }
            }
        };
    }

    private void reading(Answer answer) {
        switch (answer.reading()) {
            case Supercanonical number -> {
                row("number", number.text());
                row("shown", answer.display().orElse(number.text()));
            }
            case NumberWithExtension number -> {
                row("number", number.main().text());
                row("extension", number.extension() + ", to be dialled after the answer");
                row("shown", answer.display().orElse(number.main().text()));
            }
            case ServiceNumber number -> {
                row("number", number.text());
                row("kind", kind(number.kind()));
            }
            case InternalNumber number -> {
                row("number", number.text());
                row("kind", "extension that cannot be called from outside");
            }
            case NumberRefusal refusal -> refusal(refusal);
        }
        answer.home().ifPresent(home -> row("location", home.name()));
    }

    private static String kind(ServiceKind kind) {
        return switch (kind) {
            case EMERGENCY -> "emergency number: never anybody's, never with a country code";
            case PUBLIC -> "service number: never anybody's, never with a country code";
            case RULE -> "dialled as it is, by a rule of the location";
            case CODE -> "code for the telephone system or the network";
        };
    }
}
