package org.linekeeper.core.number;

import static java.util.Objects.requireNonNull;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;

/// Writes numbers for people, in the specification's form `+49 (30) 123456`: country code, area
/// code, number. Where the country has no area codes, or the number (a mobile one) does not begin
/// with one, there are no brackets: `+45 33633363`. The area codes are those of libphonenumber; the
/// own location's is known without it. What is displayed is read as the same number again.
public final class NumberDisplay {
    /// The longest national number libphonenumber is asked about.
    private static final int LONGEST_ASKED = 15;

    private final Location location;
    private final InsideNumbers inside;
    private final NumberReader reader;
    private final boolean shortInside;
    private final PhoneNumberUtil areaCodes = PhoneNumberUtil.getInstance();

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
        int area = areaLength(code, national, trail);
        return area > 0 && area < national.length()
                ? "+%d (%s) %s"
                        .formatted(code, national.substring(0, area), national.substring(area))
                : "+" + code + " " + national;
    }

    private int areaLength(int code, String national, Trail trail) {
        String own = location.areaCode();
        if (code == location.country().code() && !own.isEmpty() && national.startsWith(own)) {
            trail.add(PipelineStep.DISPLAY, national, own, "area code of " + location.name());
            return own.length();
        }
        if (national.length() > LONGEST_ASKED) {
            return 0;
        }
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
        int length = areaCodes.getLengthOfGeographicalAreaCode(asked);
        trail.add(
                PipelineStep.DISPLAY,
                national,
                national.substring(0, length),
                length > 0 ? "area code by libphonenumber" : "no area code known");
        return length;
    }
}
