package org.linekeeper.core.number;

import static java.util.Objects.requireNonNull;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;

/// Writes numbers for people, in the specification's form `+49 (30) 123456`: country code, area
/// code, number. The code of a mobile network is no area code, so it stands without brackets: `+49
/// 171 3920001`. Where a country has neither, the number stands alone: `+45 33633363`. The codes
/// are those of libphonenumber; the own location's is known without it. What is displayed is read
/// as the same number again.
public final class NumberDisplay {
    /// The longest national number libphonenumber is asked about.
    private static final int LONGEST_ASKED = 15;

    private final Location location;
    private final InsideNumbers inside;
    private final NumberReader reader;
    private final boolean shortInside;
    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    /// @param shortInside whether numbers of the own phone system are shown as their extension
    public NumberDisplay(Location location, boolean shortInside) {
        this.location = requireNonNull(location, "location");
        this.shortInside = shortInside;
        inside = new InsideNumbers(location);
        reader = new NumberReader(location);
    }

    /// The number for people.
    public String show(NumberReading number) {
        return show(number, Trail.OFF);
    }

    /// The same with the steps that led there.
    public Traced<String> trace(NumberReading number) {
        Trail trail = Trail.begin();
        return trail.with(show(number, trail));
    }

    private String show(NumberReading number, Trail trail) {
        return switch (number) {
            case Supercanonical whole -> {
                Optional<String> extension =
                        shortInside
                                ? inside.dialedInside(whole)
                                        .filter(digits -> reader.read(digits).equals(whole))
                                : Optional.empty();
                String shown = extension.orElseGet(() -> split(whole, trail));
                trail.add(
                        PipelineStep.DISPLAY,
                        whole.text(),
                        shown,
                        extension.isPresent() ? "extension of " + location.name() : "");
                yield shown;
            }
            case NumberWithExtension extended ->
                    show(extended.main(), trail) + " ext. " + extended.extension();
            case ServiceNumber service -> service.text();
            case InternalNumber internal -> internal.text();
            case NumberRefusal refusal -> refusal.stored();
        };
    }

    private String split(Supercanonical number, Trail trail) {
        int code = number.countryCode();
        if (code == 0) {
            return number.text();
        }
        String national = number.national();
        String own = location.areaCode();
        if (code == location.country().code() && !own.isEmpty() && national.startsWith(own)) {
            trail.add(PipelineStep.DISPLAY, national, own, "area code of " + location.name());
            return joined(code, national, own.length(), "+%d (%s) %s");
        }
        if (national.length() > LONGEST_ASKED) {
            return joined(code, national, 0, "");
        }
        Phonenumber.PhoneNumber asked = asked(code, national);
        int area = numbers.getLengthOfGeographicalAreaCode(asked);
        int network =
                area == 0 && isMobile(asked)
                        ? numbers.getLengthOfNationalDestinationCode(asked)
                        : 0;
        int length = Math.max(area, network);
        String known = area > 0 ? "area code" : "mobile network";
        trail.add(
                PipelineStep.DISPLAY,
                national,
                national.substring(0, length),
                length > 0 ? known + " by libphonenumber" : "no area code known");
        return joined(code, national, length, area > 0 ? "+%d (%s) %s" : "+%d %s %s");
    }

    /// @param form where code, first digits (`length` of them) and the others go
    private static String joined(int code, String national, int length, String form) {
        return length > 0 && length < national.length()
                ? form.formatted(code, national.substring(0, length), national.substring(length))
                : "+" + code + " " + national;
    }

    private boolean isMobile(Phonenumber.PhoneNumber asked) {
        return numbers.getNumberType(asked) == PhoneNumberUtil.PhoneNumberType.MOBILE;
    }

    private static Phonenumber.PhoneNumber asked(int code, String national) {
        int zeros = 0;
        while (zeros < national.length() - 1 && national.charAt(zeros) == '0') {
            zeros++;
        }
        var asked = new Phonenumber.PhoneNumber();
        asked.setCountryCode(code);
        asked.setNationalNumber(Long.parseLong(national));
        if (zeros > 0) {
            asked.setItalianLeadingZero(true).setNumberOfLeadingZeros(zeros);
        }
        return asked;
    }
}
