package org.linekeeper.cli.number;

import java.util.List;
import java.util.Optional;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.document.NumberDocuments;
import org.linekeeper.core.number.DialPurpose;
import org.linekeeper.core.number.Dialable;
import org.linekeeper.core.number.Dialing;
import org.linekeeper.core.number.Location;
import org.linekeeper.core.number.NumberInquiry;
import org.linekeeper.core.number.NumberRefusal;
import org.linekeeper.core.number.Traced;

/// Tells what the telephone system of a location is sent.
final class NumberDialCommand extends NumberCommand {
    private static final Option FORWARD =
            Option.flag("--forward", "As the target of a call forwarding, not to call it.");

    NumberDialCommand(Ports ports, Terminal terminal) {
        super(ports, terminal);
    }

    @Override
    public String name() {
        return "dial";
    }

    @Override
    public String summary() {
        return "Tell what the telephone system is sent to call a number.";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "number dial '+49 (89) 123116' --location Berlin",
                "number dial 112 --forward --trace --location Berlin");
    }

    @Override
    List<Option> more() {
        return List.of(FORWARD);
    }

    @Override
    boolean needsPlace() {
        return true;
    }

    @Override
    Result answer(NumberInquiry inquiry, String text, Optional<Location> at, Arguments arguments) {
        Location from = at.orElseThrow();
        DialPurpose purpose = arguments.has(FORWARD) ? DialPurpose.FORWARD : DialPurpose.CALL;
        Traced<Dialing> dialing = inquiry.dial(text, from, purpose);
        boolean steps = arguments.has(TRACE);
        return new Result() {
            @Override
            public boolean understood() {
                return dialing.result() instanceof Dialable;
            }

            @Override
            public Object document() {
                return NumberDocuments.dialing(text, from, dialing, steps);
            }

            @Override
            public void print() {
                heading(text);
                switch (dialing.result()) {
                    case Dialable dialable -> {
                        row("dialled", dialable.digits());
                        row("distance", word(dialable.distance()));
                        if (!dialable.afterAnswer().isEmpty()) {
                            row("then", dialable.afterAnswer() + ", when the call is answered");
                        }
                    }
                    case NumberRefusal refusal -> refusal(refusal);
                }
                if (steps) {
                    steps("steps at " + from.name(), dialing.steps());
                }
            }
        };
    }
}
