package org.linekeeper.core.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.line.LineKey;
import org.linekeeper.core.number.ServiceKind;
import org.linekeeper.core.number.ServiceNumber;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.Claim;
import org.linekeeper.core.roster.Claim.Outcome;
import org.linekeeper.core.roster.ClaimField;
import org.linekeeper.core.roster.KeyReader.Reading;
import org.linekeeper.core.roster.RosterLine;
import org.linekeeper.core.roster.RosterUser;

/// The numbers of users: understood, one's own, and leading to a line where they should.
final class NumberFindings {
    private final Inspection inspection;
    private final Map<LineKey, RosterUser> firstHolders = new LinkedHashMap<>();
    private final Map<LineKey, List<RosterUser>> shared = new LinkedHashMap<>();

    NumberFindings(Inspection inspection) {
        this.inspection = inspection;
    }

    void look() {
        for (RosterUser user : inspection.roster().users()) {
            if (user.enabled()) {
                List<Claim> claims = inspection.binding().claims(user);
                claims.forEach(this::holder);
                if (Inspection.active(user)) {
                    claims.forEach(claim -> claim(claim, claims));
                    inspection.facts().of(user).oddNumbers().stream()
                            .filter(odd -> claims.stream().noneMatch(odd::isOf))
                            .forEach(odd -> odd(user, odd));
                }
            }
        }
        shared.forEach((key, users) ->
                inspection.add(
                        Finding.about(
                                        FindingCode.NUMBER_SHARED,
                                        FoundAt.of(users.getFirst()),
                                        "",
                                        key.text(),
                                        "held by "
                                                + Inspection.listed(
                                                        users.stream()
                                                                .map(FoundAt::of)
                                                                .map(FoundAt::text)
                                                                .toList()))
                                .on(key.text())
                                .choosing(inspection.toChoose(users, user -> fields(user, key)))));
    }

    private List<TextField> fields(RosterUser user, LineKey key) {
        return inspection.binding().claims(user).stream()
                .filter(claim -> held(claim).filter(key::equals).isPresent())
                .map(claim -> claim.field().field())
                .toList();
    }

    /// The number that is held without a line: those who share a line are told of with the line.
    private Optional<LineKey> held(Claim claim) {
        return switch (claim.outcome()) {
            case Outcome.NoLine(var number) -> Optional.of(number);
            case Outcome.BindingOff _ -> key(claim.text());
            case Outcome.Bound _,
                    Outcome.Contested _,
                    Outcome.NotUnderstood _,
                    Outcome.UserNotSetUp _ ->
                    Optional.empty();
        };
    }

    private void holder(Claim claim) {
        Optional<LineKey> key = held(claim);
        if (key.isPresent()) {
            RosterUser first = firstHolders.putIfAbsent(key.get(), claim.user());
            if (first != null && !first.equals(claim.user())) {
                List<RosterUser> users =
                        shared.computeIfAbsent(key.get(), _ -> new ArrayList<>(List.of(first)));
                if (!users.contains(claim.user())) {
                    users.add(claim.user());
                }
            }
        }
    }

    private Optional<LineKey> key(String text) {
        return switch (inspection.rules().keys().read(text)) {
            case Reading.Key(var key) ->
                    inspection.binding().line(text).isPresent()
                            ? Optional.empty()
                            : Optional.of(key);
            case Reading.Refused _ -> Optional.empty();
        };
    }

    private void claim(Claim claim, List<Claim> all) {
        TextField field = claim.field().field();
        switch (claim.outcome()) {
            case Outcome.Bound(var line) -> bound(claim, line);
            case Outcome.NotUnderstood(var reason) ->
                    odd(
                            claim.user(),
                            OddNumber.in(field, claim.text(), inspection.rules().keys())
                                    .orElse(
                                            new OddNumber(
                                                    field,
                                                    claim.text(),
                                                    reason,
                                                    Optional.empty())));
            case Outcome.BindingOff _ ->
                    OddNumber.in(field, claim.text(), inspection.rules().keys())
                            .ifPresent(odd -> odd(claim.user(), odd));
            case Outcome.NoLine(var key) -> {
                if (inspection.linesKnown()) {
                    withoutLine(claim, key, all);
                }
            }
            case Outcome.Contested _, Outcome.UserNotSetUp _ -> {} // told with the line; no claim
        }
    }

    private void bound(Claim claim, RosterLine line) {
        if (!line.line().enabled()) {
            inspection.add(
                    Finding.about(
                                    FindingCode.LINE_SWITCHED_OFF,
                                    FoundAt.of(claim.user()),
                                    claim.field().field().key(),
                                    claim.text(),
                                    "the line " + line.line().text() + " is switched off")
                            .on(line.line().text()));
        }
    }

    /// A business number needs no line of its own where the telephone was given by hand, or where
    /// the user may not use lines at all: then it is what others call. A mobile, private or pager
    /// number that may bind is missing a line only if the user gets none by any other number.
    private void withoutLine(Claim claim, LineKey key, List<Claim> all) {
        RosterUser user = claim.user();
        boolean byHand = !claim.field().automatic();
        boolean needed = inspection.rights().services(user).has(ServiceRight.CTI_LINES);
        if (byHand || (needed && all.stream().noneMatch(other -> stands(other, claim)))) {
            Finding finding =
                    Finding.about(
                            byHand
                                    ? FindingCode.PHONE_WITHOUT_LINE
                                    : FindingCode.NUMBER_WITHOUT_LINE,
                            FoundAt.of(user),
                            claim.field().field().key(),
                            claim.text(),
                            "no line has the number " + key.text());
            inspection.add(
                    byHand ? finding.choosing(cleared(user, claim.field().field())) : finding);
        }
    }

    private static boolean stands(Claim other, Claim claim) {
        ClaimField field = other.field();
        return claim.field().optional()
                ? other.bound()
                : !field.automatic() && field.secondLine() == claim.field().secondLine();
    }

    private void odd(RosterUser user, OddNumber odd) {
        Finding finding =
                Finding.about(
                        code(odd.service()),
                        FoundAt.of(user),
                        odd.field().key(),
                        odd.text(),
                        odd.service()
                                .map(NumberFindings::text)
                                .orElse(LineFindings.clause(odd.reason())));
        // what is not understood may still tell a person something
        inspection.add(
                odd.service().isPresent() ? finding.choosing(cleared(user, odd.field())) : finding);
    }

    private List<Mend> cleared(RosterUser user, TextField field) {
        return List.of(inspection.mend(user, Mend.cleared(List.of(field))));
    }

    static FindingCode code(Optional<ServiceNumber> service) {
        return service.map(number ->
                        number.kind() == ServiceKind.EMERGENCY
                                ? FindingCode.EMERGENCY_NUMBER
                                : FindingCode.SERVICE_NUMBER)
                .orElse(FindingCode.NUMBER_NOT_UNDERSTOOD);
    }

    static String text(ServiceNumber number) {
        return switch (number.kind()) {
            case EMERGENCY -> number.text() + " is an emergency number";
            case PUBLIC -> number.text() + " is a public service number";
            case RULE -> number.text() + " is dialed as it is, by a rule of the location";
            case CODE -> number.text() + " is a code for the telephone system";
        };
    }
}
