package org.linekeeper.directory.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionListTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''      | ''
                    a       | a
                    a§b     | a,b
                    §a§b§   | a,b
                    a§§b    | a,b
                    §       | ''
                    ' a§b ' | ' a,b '
                    a=1§b=2 | a=1,b=2
                    a$b     | a$b
                    """)
    void splitsAtSectionSignsAndSkipsEmptyItems(String text, String items) {
        assertThat(SectionList.read(text))
                .isEqualTo(items.isEmpty() ? List.of() : Arrays.asList(items.split(",")));
    }

    @Test
    void theSeparatorIsU00A7() {
        assertThat(SectionList.write(List.of("+49", "*"))).isEqualTo("+49\u00A7*");
        assertThat(SectionList.write(List.of())).isEmpty();
    }
}
