package org.linekeeper.cli.number;

import java.util.List;
import java.util.Optional;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.document.NumberDocuments;
import org.linekeeper.core.number.Location;
import org.linekeeper.core.number.NumberInquiry;
import org.linekeeper.core.number.NumberInquiry.Answer;
import org.linekeeper.core.number.NumberInquiry.Way;
import org.linekeeper.core.number.NumberRefusal;
import org.linekeeper.core.number.Traced;

/// Writes numbers for people.
final class NumberShowCommand extends NumberCommand {
    private static final Option SHORT =
            Option.flag(
                    "--short", "Show numbers of the location's telephone system as extensions.");

    NumberShowCommand(Ports ports, Terminal terminal) {
        super(ports, terminal);
    }

    @Override
    public String name() {
        return "show";
    }

    @Override
    public String summary() {
        return "Write numbers for people: +49 (30) 123456.";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "number show +493023125117", "number show 117 --short --location Berlin --trace");
    }

    @Override
    List<Option> more() {
        return List.of(SHORT);
    }

    @Override
    boolean needsPlace() {
        return false;
    }

    @Override
    Result answer(NumberInquiry inquiry, String text, Optional<Location> at, Arguments arguments) {
        Answer answer = inquiry.read(text, at);
        Traced<String> shown = inquiry.show(answer.reading(), at, arguments.has(SHORT));
        boolean steps = arguments.has(TRACE);
        return new Result() {
            @Override
            public boolean understood() {
                return answer.understood();
            }

            @Override
            public Object document() {
                return NumberDocuments.shown(answer, shown, steps);
            }

            @Override
            public void print() {
                heading(text);
                if (answer.reading() instanceof NumberRefusal refusal) {
                    refusal(refusal);
                } else {
                    row("shown", shown.result());
                }
                if (steps) {
                    for (Way way : answer.ways()) {
                        steps("steps at " + way.location().name(), way.steps());
                    }
                    steps("steps of showing", shown.steps());
                }
            }
        };
    }
}
