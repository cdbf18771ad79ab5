package org.linekeeper.core.account;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.rights.LineAccess;

/// A computer with every setting of the vendor manual's chapter 3.
///
/// @param texts first and second phone: the telephones that stand beside the computer
/// @param lines the multi-line TAPI list, possibly `*`, and its access
public record ComputerAccount(
        AccountHead head,
        Texts texts,
        AdditionalLines lines,
        PropertyBag properties,
        Password password,
        List<Problem> problems)
        implements Account {

    public ComputerAccount {
        requireNonNull(head, "head");
        requireNonNull(texts, "texts");
        requireNonNull(lines, "lines");
        requireNonNull(properties, "properties");
        requireNonNull(password, "password");
        problems = List.copyOf(problems);
    }

    /// A computer without any setting.
    public static ComputerAccount bare(AccountHead head) {
        return new ComputerAccount(
                head,
                Texts.none(),
                AdditionalLines.none(),
                PropertyBag.empty(),
                Password.notSet(),
                List.of());
    }

    @Override
    public AccountKind kind() {
        return AccountKind.COMPUTER;
    }

    /// Whether a line may be dialed on only by its owner.
    public boolean onlyAuthorizedUsersMayDial() {
        return lines.access().has(LineAccess.ONLY_OWNER_DIALS);
    }

    @Override
    public ComputerAccount withHead(AccountHead changed) {
        return new ComputerAccount(changed, texts, lines, properties, password, problems);
    }

    @Override
    public ComputerAccount withTexts(Texts changed) {
        return new ComputerAccount(head, changed, lines, properties, password, problems);
    }

    /// The same computer with another line list or access.
    public ComputerAccount withLines(AdditionalLines changed) {
        return new ComputerAccount(head, texts, changed, properties, password, problems);
    }

    @Override
    public ComputerAccount withProperties(PropertyBag changed) {
        return new ComputerAccount(head, texts, lines, changed, password, problems);
    }

    /// The same computer with another stored password.
    public ComputerAccount withPassword(Password changed) {
        return new ComputerAccount(head, texts, lines, properties, changed, problems);
    }

    /// The same computer with other findings.
    public ComputerAccount withProblems(List<Problem> changed) {
        return new ComputerAccount(head, texts, lines, properties, password, changed);
    }
}
