package org.linekeeper.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linekeeper.core.number.TestLocations.told;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// libphonenumber's examples of every country and kind, in its ways of writing, read by us. Where
/// we differ, the difference has been looked at and stands here with its reason.
final class SecondOpinionTest {
    private static final PhoneNumberUtil OTHER = PhoneNumberUtil.getInstance();

    private static final Map<String, String> AREAS =
            Map.of("DE", "30", "AT", "1", "CH", "44", "GB", "20", "US", "212");

    /// Numbers that cannot be called from abroad, or not by everybody: Canada's seven-digit 310
    /// numbers and Iran's four-digit ones; and the access to Swiss mailboxes, 0860 and the whole
    /// number, which we refuse because no other number has twelve digits.
    private static final Map<String, String> REVIEWED_ABROAD =
            Map.of(
                    "DE +1 310-1234", "TOO_SHORT",
                    "GB tel:+1-310-1234", "TOO_SHORT",
                    "US +13101234", "TOO_SHORT",
                    "DE +98 9601", "TOO_SHORT",
                    "GB tel:+98-9601", "TOO_SHORT",
                    "US +989601", "TOO_SHORT",
                    "DE +41 860 12 345 67 89", "TOO_LONG",
                    "GB tel:+41-860-12-345-67-89", "TOO_LONG",
                    "US +41860123456789", "TOO_LONG");

    /// German pagers are written there without the 0, which by the rules of writing makes a local
    /// number of it.
    private static final Map<String, String> REVIEWED_INSIDE =
            Map.of("CH 0860 12 345 67 89", "TOO_LONG", "DE 16412345", "+493016412345");

    @Test
    void agreesOnTheExamplesOfEveryCountryFromAbroad() throws NumberParseException {
        var differences = new TreeMap<String, String>();
        for (String region : OTHER.getSupportedRegions()) {
            for (PhoneNumberType type : PhoneNumberType.values()) {
                Phonenumber.PhoneNumber example = OTHER.getExampleNumberForType(region, type);
                if (example != null) {
                    compare(example, PhoneNumberFormat.INTERNATIONAL, "DE", differences);
                    compare(example, PhoneNumberFormat.E164, "US", differences);
                    compare(example, PhoneNumberFormat.RFC3966, "GB", differences);
                }
            }
        }
        assertThat(differences).isEqualTo(REVIEWED_ABROAD);
    }

    @Test
    void agreesOnTheExamplesOfTheFiveCountriesFromInside() throws NumberParseException {
        var differences = new TreeMap<String, String>();
        for (String region : AREAS.keySet()) {
            for (PhoneNumberType type : PhoneNumberType.values()) {
                Phonenumber.PhoneNumber example = OTHER.getExampleNumberForType(region, type);
                if (example != null) {
                    compare(example, PhoneNumberFormat.NATIONAL, region, differences);
                }
            }
        }
        assertThat(differences).isEqualTo(REVIEWED_INSIDE);
    }

    @Test
    void agreesOnGeneratedNumbersOrHasAReason() {
        var numbers = new RandomNumbers(42);
        var unexplained = new TreeMap<String, String>();
        int agreed = 0;
        for (int i = 0; i < 10_000; i++) {
            Supercanonical number = numbers.number();
            for (String region : AREAS.keySet()) {
                String written = numbers.written(number, 2, location(region));
                String ours = told(new NumberReader(location(region)).read(written));
                String theirs = theirs(written, region);
                if (ours.equals(theirs)) {
                    agreed++;
                } else if (!ours.equals(theirs(plain(written), region))) {
                    unexplained.put(region + " " + written, ours + " / " + theirs);
                }
            }
        }
        assertThat(agreed).isGreaterThan(30_000);
        assertThat(unexplained).isEqualTo(Map.of());
    }

    /// libphonenumber takes neither invisible characters nor narrow spaces nor digits that need two
    /// chars; without them it agrees.
    private static String plain(String written) {
        var plain = new StringBuilder();
        written.codePoints()
                .filter(c -> c != 0x200E && c != 0x2060)
                .map(c -> c == 0x202F ? ' ' : c)
                .map(c -> Character.isSupplementaryCodePoint(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static String theirs(String written, String region) {
        try {
            return OTHER.format(OTHER.parse(written, region), PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            return e.getErrorType().name();
        }
    }

    private static void compare(
            Phonenumber.PhoneNumber example,
            PhoneNumberFormat format,
            String region,
            Map<String, String> differences)
            throws NumberParseException {
        String written = OTHER.format(example, format);
        String theirs = OTHER.format(OTHER.parse(written, region), PhoneNumberFormat.E164);
        String ours = told(new NumberReader(location(region)).read(written));
        if (!ours.equals(theirs)) {
            differences.put(region + " " + written, ours);
        }
    }

    private static Location location(String region) {
        return Location.of(region, TestLocations.country(region), AREAS.get(region));
    }
}
