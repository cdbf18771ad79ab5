package org.linekeeper.bench;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.concurrent.TimeUnit;
import org.linekeeper.core.number.AccessCodes;
import org.linekeeper.core.number.Country;
import org.linekeeper.core.number.DirectDial;
import org.linekeeper.core.number.Location;
import org.linekeeper.core.number.NumberReader;
import org.linekeeper.core.number.NumberReading;
import org.linekeeper.core.number.OutsideDialing;
import org.linekeeper.core.number.PhoneSystem;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// One number from text to supercanonical form; the reference is libphonenumber's parse of the same
/// texts. `mixed` is what directories hold; the others are single ways of writing.
/// With `-prof gc` it shows bytes per number: 16 for the result (24 without compact object headers).
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NumberBenchmark {
    private static final int MIXED = 12;
    private static final String[] TEXTS = {
        "+4930123456",
        "+49 (30) 123456",
        "+49 (0)30 36856-17",
        "0049 30 123456",
        "030/123456",
        "030 36856-17",
        "(030) 12 34 56",
        "+49\u00A0171\u20111234567",
        "\u202A+49 89 123116\u202C",
        "+44 (0)20 7946 0018",
        "+1 (212) 555-0100",
        "0800 123456",
    };

    private final PhoneNumberUtil other = PhoneNumberUtil.getInstance();
    private final NumberReader reader =
            new NumberReader(
                    Location.of("Berlin", Country.named("DE").orElseThrow(), "30")
                            .withPhoneSystem(
                                    new PhoneSystem("36856", 2, 4, new DirectDial.FirstDigits(1, 5)))
                            .withDialing(OutsideDialing.plain(AccessCodes.of("0"))));

    @Benchmark
    @OperationsPerInvocation(MIXED)
    public void referenceMixed(Blackhole hole) throws NumberParseException {
        for (String text : TEXTS) {
            hole.consume(other.parse(visible(text), "DE"));
        }
    }

    @Benchmark
    @OperationsPerInvocation(MIXED)
    public void mixed(Blackhole hole) {
        for (String text : TEXTS) {
            hole.consume(reader.read(text));
        }
    }

    @Benchmark
    public Phonenumber.PhoneNumber referenceSupercanonical() throws NumberParseException {
        return other.parse(TEXTS[0], "DE");
    }

    @Benchmark
    public NumberReading supercanonical() {
        return reader.read(TEXTS[0]);
    }

    @Benchmark
    public NumberReading extension() {
        return reader.read("17");
    }

    @Benchmark
    public NumberReading extensionWord() {
        return reader.read("030 36856 ext 17");
    }

    @Benchmark
    public NumberReading refusal() {
        return reader.read("030 36856 privat");
    }

    /// libphonenumber refuses a number with a direction mark in front; it is spared that.
    private static String visible(String text) {
        return text.charAt(0) == '\u202A' ? "+49 89 123116" : text;
    }
}
