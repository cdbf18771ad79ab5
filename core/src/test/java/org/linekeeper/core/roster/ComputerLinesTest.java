package org.linekeeper.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.line.Line;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.rights.RightSet;

/// The ways of working that the vendor manual describes: the computer's telephones and lines
/// (chapter 3), terminal servers (chapter 11), people who roam (chapter 12).
///
/// Ford owns 117 and Arthur owns no line; 118 and 119 stand on desks, 120 is switched off. At
/// `desk` stands 118, at `other` 119; `open` lists 117 and 118, `all` lists `*`, `strict` and
/// `strictall` the same for their owners only; `plain` has nothing.
final class ComputerLinesTest {
    private final Roster roster =
            new Company()
                    .users("ford", "arthur")
                    .number("ford", TextField.BUSINESS, "117")
                    .lines("117", "118", "119")
                    .line(Line.of("120").withEnabled(false))
                    .computer("plain", computer -> computer)
                    .computer("desk", phone("118"))
                    .computer("other", phone("119"))
                    .computer("dead", phone("120"))
                    .computer("open", lists(false, "117", "118"))
                    .computer("strict", lists(true, "117", "118"))
                    .computer("all", lists(false, "*"))
                    .computer("strictall", lists(true, "*"))
                    .computer(
                            "off",
                            pc -> phone("118").apply(pc).withHead(pc.head().withEnabled(false)))
                    .roster();

    private static UnaryOperator<ComputerAccount> phone(String number) {
        return pc -> pc.withTexts(pc.texts().with(TextField.FIRST_PHONE, number));
    }

    private static UnaryOperator<ComputerAccount> lists(boolean owners, String... numbers) {
        return pc ->
                pc.withLines(
                        new AdditionalLines(
                                List.of(numbers),
                                owners
                                        ? RightSet.of(LineAccess.ONLY_OWNER_DIALS)
                                        : RightSet.none(LineAccess.class)));
    }

    /// A line on which the person may dial is given alone, one that is only seen in brackets.
    @ParameterizedTest(name = "{0}: {1} at {2}, sitting at {3}: {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    own telephone, any computer (ch. 12, 3)       | ford   | plain     | -     | 117
                    roaming, fixed telephone beside it (ch. 12, 2)| ford   | desk      | -     | 117 118
                    roaming, no own line (ch. 12, 2)              | arthur | desk      | -     | 118
                    no telephone anywhere                         | arthur | plain     | -     | ''
                    telephone that is switched off                | arthur | dead      | -     | (120)
                    computer not set up for UC                    | arthur | off       | -     | ''
                    multi-line driver, its lines (ch. 3)          | arthur | open      | -     | 117 118
                    multi-line driver, own line among them        | ford   | open      | -     | 117 118
                    only authorized users may dial (ch. 3)        | ford   | strict    | -     | 117 (118)
                    only authorized users may dial, no own line   | arthur | strict    | -     | (117) (118)
                    all lines that are switched on (ch. 3)        | arthur | all       | -     | 117 118 119
                    terminal server, all see all (ch. 11)         | ford   | strictall | -     | 117 (118) (119)
                    terminal server, own number (ch. 11)          | ford   | strictall | desk  | 117 (118) (119)
                    terminal server, no own number (ch. 11)       | arthur | strictall | desk  | (117) 118 (119)
                    the same from another desk                    | arthur | strictall | other | (117) (118) 119
                    terminal server without the driver            | arthur | plain     | desk  | 118
                    the same with an own number                   | ford   | plain     | desk  | 117
                    workstation not set up for UC                 | arthur | plain     | off   | ''
                    """)
    void linesAreThereAsTheManualDescribesIt(
            String way, String user, String computer, String workstation, String expected) {
        var lines =
                new ComputerLines(
                        roster,
                        Company.computer(roster, computer),
                        Company.user(roster, user),
                        Optional.ofNullable(workstation)
                                .map(name -> Company.computer(roster, name)));

        assertThat(
                        lines.lines().stream()
                                .map(ComputerLinesTest::text)
                                .sorted((a, b) -> digits(a).compareTo(digits(b)))
                                .collect(Collectors.joining(" ")))
                .as(way)
                .isEqualTo(expected);
    }

    private static String text(UsableLine usable) {
        String number = usable.line().line().text();
        return usable.mayDial() ? number : "(" + number + ")";
    }

    private static String digits(String text) {
        return text.replaceAll("[()]", "");
    }
}
