package org.linekeeper.core.number;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes the string a location's phone system wants to be sent. A typed text is read first
/// ([NumberReader]: emergency numbers, external rules, internal numbers, supercanonical form); then
///
/// 1. an emergency or service number goes out as it is, behind the local access code;
/// 2. an extension is dialled as it is, also when it was given as the whole number, unless its
///    digits mean something else (extension 110 is called by its whole number); so is what an
///    internal rule recognizes;
/// 3. dialling rules look at the supercanonical number; what does not begin with `+` afterwards is
///    final;
/// 4. an extension of another location to which a tie line leads is dialled over it;
/// 5. the distance decides access code and prefixes by the country's rules;
/// 6. final rules look at the finished string.
///
/// Not done: project codes and least-cost routing.
public final class NumberDialer {
    private final Location location;
    private final NumberReader reader;
    private final InsideNumbers inside;
    private final OtherSites others;
    private final NumberingPlan plan;

    /// For a location that knows of no other; [Locations#dialer] knows all.
    public NumberDialer(Location location) {
        this(location, List.of(location));
    }

    /// @param all the locations of the organisation, with their system numbers and tie lines
    NumberDialer(Location location, List<Location> all) {
        this.location = requireNonNull(location, "location");
        reader = new NumberReader(location, all);
        inside = new InsideNumbers(location);
        others = new OtherSites(location, all);
        plan = new NumberingPlan(location.country());
    }

    /// Prepares what a person typed.
    public Dialing dial(String typed, DialPurpose purpose) {
        return dial(typed, purpose, Trail.OFF);
    }

    /// The same with the steps that led there, reading included.
    public Traced<Dialing> trace(String typed, DialPurpose purpose) {
        Trail trail = Trail.begin();
        return trail.with(dial(typed, purpose, trail));
    }

    /// Prepares a number that has been read.
    public Dialing dial(PhoneNumber number, DialPurpose purpose) {
        return dial(number, purpose, Trail.OFF);
    }

    private Dialing dial(String typed, DialPurpose purpose, Trail trail) {
        Optional<ServiceNumber> emergency = emergencyBehindCode(typed, trail);
        if (emergency.isPresent()) {
            return dial(emergency.get(), purpose, trail);
        }
        Trail steps = trail.on() || location.rules().internal().isEmpty() ? trail : Trail.begin();
        NumberReading reading = reader.read(typed, Marks.NONE, steps);
        Optional<String> ruled =
                reading instanceof Supercanonical ? insideByRule(steps) : Optional.empty();
        if (ruled.isPresent()) {
            return finished(ruled.get(), DialDistance.INTERNAL, typed, trail);
        }
        return switch (reading) {
            case PhoneNumber number -> dial(number, purpose, trail);
            case NumberWithExtension number ->
                    switch (dial(number.main(), purpose, trail)) {
                        case Dialable main ->
                                new Dialable(main.digits(), main.distance(), number.extension());
                        case NumberRefusal refusal -> refusal;
                    };
            case NumberRefusal refusal -> refusal;
        };
    }

    /// The digits that an internal rule has recognized: they were typed to be dialled inside,
    /// whatever they are called by from outside.
    private static Optional<String> insideByRule(Trail steps) {
        return steps.first(PipelineStep.INTERNAL_RULES)
                .map(NumberStep::before)
                .filter(digits -> digits.matches("[0-9]+"));
    }

    private Dialing dial(PhoneNumber number, DialPurpose purpose, Trail trail) {
        return switch (number) {
            case ServiceNumber service -> {
                String code = codeFor(DialDistance.SERVICE, purpose);
                String digits = service.kind() == ServiceKind.CODE ? "" : code;
                yield finished(digits + service.text(), DialDistance.SERVICE, number.text(), trail);
            }
            case InternalNumber internal ->
                    finished(internal.text(), DialDistance.INTERNAL, number.text(), trail);
            case Supercanonical whole -> dialWhole(whole, purpose, trail);
        };
    }

    private Dialing dialWhole(Supercanonical number, DialPurpose purpose, Trail trail) {
        Optional<String> extension =
                inside.dialedInside(number).filter(digits -> reader.read(digits).equals(number));
        if (extension.isPresent()) {
            return finished(extension.get(), DialDistance.INTERNAL, number.text(), trail);
        }
        Optional<RuleList.Match> match = location.rules().dialing().first(number.text());
        if (match.isEmpty()) {
            return byDistance(number, purpose, trail);
        }
        String result = match.get().result();
        trail.add(PipelineStep.DIAL_RULES, number.text(), result, match.get().note());
        if (!result.startsWith("+")) {
            return result.matches("[0-9*#]+")
                    ? finished(result, DialDistance.RULE, number.text(), trail)
                    : NumberReader.refusal(RefusalReason.RULE_RESULT, number.text(), result);
        }
        Optional<Supercanonical> changed = Supercanonical.of(result);
        return changed.isPresent()
                ? byDistance(changed.get(), purpose, trail)
                : NumberReader.refusal(RefusalReason.RULE_RESULT, number.text(), result);
    }

    private Dialing byDistance(Supercanonical number, DialPurpose purpose, Trail trail) {
        Optional<OtherSites.Way> over =
                others.to(number).stream()
                        .filter(way -> reader.read(way.digits()).equals(number))
                        .findFirst();
        if (over.isPresent()) {
            String digits = over.get().digits();
            trail.add(PipelineStep.TIE_LINE, number.text(), digits, over.get().note());
            return finished(digits, DialDistance.TIE_LINE, number.text(), trail);
        }
        Country country = location.country();
        String national = number.national();
        if (number.countryCode() != country.code()) {
            String prefix = country.dialing().internationalPrefixes().getFirst();
            return outside(
                    prefix + number.digits(), DialDistance.INTERNATIONAL, number, purpose, trail);
        }
        if (isLocal(national)) {
            return outside(localDigits(national), DialDistance.LOCAL, number, purpose, trail);
        }
        return outside(
                country.dialing().nationalPrefix() + national,
                DialDistance.NATIONAL,
                number,
                purpose,
                trail);
    }

    private Dialing outside(
            String digits,
            DialDistance distance,
            Supercanonical number,
            DialPurpose purpose,
            Trail trail) {
        return finished(codeFor(distance, purpose) + digits, distance, number.text(), trail);
    }

    private Dialing finished(String digits, DialDistance distance, String number, Trail trail) {
        if (trail.on()) {
            trail.add(
                    PipelineStep.DISTANCE,
                    number,
                    digits,
                    distance.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        Optional<RuleList.Match> match = location.rules().finalDialing().first(digits);
        if (match.isEmpty()) {
            return new Dialable(digits, distance, "");
        }
        String result = match.get().result();
        trail.add(PipelineStep.FINAL_RULES, digits, result, match.get().note());
        return result.matches("[0-9*#]+")
                ? new Dialable(result, distance, "")
                : NumberReader.refusal(RefusalReason.RULE_RESULT, number, result);
    }

    private boolean isLocal(String national) {
        LocalExchanges exchanges = location.dialing().exchanges();
        if (exchanges.localElsewhere().contains(start(national, 6))) {
            return true;
        }
        String area = location.areaCode();
        boolean isHome = !area.isEmpty() && national.startsWith(area);
        boolean isToll =
                isHome
                        && exchanges
                                .tollAtHome()
                                .contains(start(national.substring(area.length()), 3));
        boolean isDialed =
                location.hasLocalNumbers() || location.country().dialing().nationalBare();
        return isHome && !isToll && isDialed && isReadLocally(national);
    }

    /// Whether the local form still says the same number: digits that begin like a prefix or are a
    /// short number of their own are dialled with the area code.
    private boolean isReadLocally(String national) {
        return reader.read(localDigits(national), Marks.OUTSIDE, Trail.OFF)
                        instanceof Supercanonical read
                && read.national().equals(national);
    }

    /// Without area code; but with it, and without national prefix, where the plan dials ten digits
    /// (North America: the own area at a location without local dialling, and near exchanges of
    /// other areas).
    private String localDigits(String national) {
        String area = location.areaCode();
        boolean isHome = national.startsWith(area);
        return isHome && location.hasLocalNumbers() ? national.substring(area.length()) : national;
    }

    private String codeFor(DialDistance distance, DialPurpose purpose) {
        AccessCodes codes = location.dialing().accessCodes();
        boolean isForward = purpose == DialPurpose.FORWARD && !codes.forwarding().isEmpty();
        if (isForward) {
            return codes.forwarding();
        }
        return switch (distance) {
            case LOCAL, SERVICE -> codes.local();
            case NATIONAL -> codes.national();
            case INTERNATIONAL -> codes.international();
            case INTERNAL, TIE_LINE, RULE -> "";
        };
    }

    /// People type an emergency number also as they would dial it, `0112`; no other number is so.
    private Optional<ServiceNumber> emergencyBehindCode(String typed, Trail trail) {
        String digits = typed.strip();
        String code = location.dialing().accessCodes().local();
        boolean isBehind =
                !code.isEmpty()
                        && digits.length() > code.length()
                        && digits.length() <= code.length() + 6
                        && digits.startsWith(code)
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!isBehind) {
            return Optional.empty();
        }
        String rest = digits.substring(code.length());
        boolean isOther = !(reader.read(typed) instanceof NumberRefusal);
        if (isOther || !plan.isEmergency(Long.parseLong(rest), rest.length())) {
            return Optional.empty();
        }
        trail.add(PipelineStep.EMERGENCY, typed, rest, "emergency number behind the access code");
        return Optional.of(new ServiceNumber(rest, ServiceKind.EMERGENCY));
    }

    private static String start(String digits, int count) {
        return digits.substring(0, Math.min(count, digits.length()));
    }
}
