package org.linekeeper.console.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How long answers took, as monitoring systems read it.
final class RequestTimesTest {
    private final RequestTimes times = new RequestTimes();
    private final Route lines =
            Route.of(Method.GET, "/lines", Access.ADMINISTRATOR, "Lines.", _ -> {});

    private void took(int millis, int directory) {
        times.took(lines, Duration.ofMillis(millis), Duration.ofMillis(directory));
    }

    private List<String> of(String name) {
        return times.text()
                .lines()
                .filter(line -> line.startsWith("linekeeper_request_" + name))
                .map(line -> line.substring(line.indexOf('{')))
                .toList();
    }

    @Test
    void bucketsCountWhateverWasNoSlower() {
        took(5, 0);
        took(6, 4);
        took(51, 50);
        took(20_000, 19_000);
        String route = "{method=\"GET\",route=\"/lines\"";
        assertThat(of("seconds_bucket"))
                .containsExactly(
                        route + ",le=\"0.005\"} 1",
                        route + ",le=\"0.01\"} 2",
                        route + ",le=\"0.025\"} 2",
                        route + ",le=\"0.05\"} 2",
                        route + ",le=\"0.1\"} 3",
                        route + ",le=\"0.25\"} 3",
                        route + ",le=\"0.5\"} 3",
                        route + ",le=\"1.0\"} 3",
                        route + ",le=\"2.5\"} 3",
                        route + ",le=\"10.0\"} 3",
                        route + ",le=\"+Inf\"} 4");
        assertThat(of("seconds_count")).containsExactly(route + "} 4");
        assertThat(of("seconds_sum")).containsExactly(route + "} 20.062000");
        assertThat(of("directory_seconds_total")).containsExactly(route + "} 19.054000");
    }

    @Test
    void methodsAndRoutesAreToldApart() {
        took(1, 0);
        Route change = Route.of(Method.POST, "/lines", Access.ADMINISTRATOR, "Change.", _ -> {});
        times.took(change, Duration.ofMillis(1), Duration.ZERO);
        assertThat(of("seconds_count"))
                .containsExactly(
                        "{method=\"GET\",route=\"/lines\"} 1",
                        "{method=\"POST\",route=\"/lines\"} 1");
    }

    @Test
    void saysNothingBeforeSomebodyAsks() {
        assertThat(times.text()).isEmpty();
    }
}
