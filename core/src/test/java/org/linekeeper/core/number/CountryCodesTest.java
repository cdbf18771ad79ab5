package org.linekeeper.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The table of country codes against the second opinion.
final class CountryCodesTest {
    private static final PhoneNumberUtil OTHER = PhoneNumberUtil.getInstance();

    @Test
    void knowsTheCodesThatOthersKnow() {
        var ours = new TreeSet<Integer>();
        for (int top = 100; top < 1000; top++) {
            int code = CountryCodes.codeOf(top * 1000L, 6);
            if (code != 0) {
                ours.add(code);
            }
        }
        var others = new TreeSet<>(OTHER.getSupportedCallingCodes());
        others.addAll(OTHER.getSupportedGlobalNetworkCallingCodes());
        var onlyOurs = new TreeSet<>(ours);
        onlyOurs.removeAll(others);
        var onlyTheirs = new TreeSet<>(others);
        onlyTheirs.removeAll(ours);
        // 888 was set aside for disaster relief and given back (ITU Operational Bulletin).
        assertThat(onlyTheirs).containsExactly(888);
        assertThat(onlyOurs).isEmpty();
    }

    @Test
    void noCodeIsTheBeginningOfAnother() {
        for (int top = 0; top < 1000; top++) {
            int length = CountryCodes.lengthOf(top);
            assertThat(length).isBetween(0, 3);
            if (top < 100) {
                assertThat(length).isZero();
            }
        }
    }

    /// Where an example of a number behind the country code begins with 0, a 0 must be kept.
    @Test
    void keepsTheZeroWhereNumbersBeginWithIt() {
        var keeping = new TreeSet<Integer>();
        for (String region : OTHER.getSupportedRegions()) {
            for (PhoneNumberType type : PhoneNumberType.values()) {
                var example = OTHER.getExampleNumberForType(region, type);
                if (example != null
                        && OTHER.getNationalSignificantNumber(example).startsWith("0")) {
                    keeping.add(example.getCountryCode());
                }
            }
        }
        assertThat(keeping).isNotEmpty().allMatch(CountryCodes::keepsZero);
        for (int code = 1; code < 1000; code++) {
            assertThat(!CountryCodes.keepsZero(code) || keeping.contains(code))
                    .as("%d", code)
                    .isTrue();
        }
    }
}
