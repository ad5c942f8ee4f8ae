package dev.muster.oncall.schedule;

import static dev.muster.oncall.schedule.Rosters.add;
import static dev.muster.oncall.schedule.Rosters.daily;
import static dev.muster.oncall.schedule.Rosters.override;
import static dev.muster.oncall.schedule.Rosters.roster;
import static dev.muster.oncall.schedule.Rosters.shifts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import dev.muster.oncall.Api;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the shifts were is written down while they run. */
@QuarkusTest
class ShiftRecorderTest {
  @Inject MovableClock clock;
  @Inject ShiftRecorder recorder;

  @BeforeEach
  void stopClock() {
    clock.stop();
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void thePastStaysAsItWasWhateverChanges() {
    var anna = Api.person("anna");
    var boris = Api.person("boris");
    var chen = Api.person("chen");
    var name = Api.unique("past");
    var id = add(roster(name, daily("Days", 0, anna, boris)));
    var start = clock.wholeSecond();
    clock.advance(Duration.ofDays(31));
    Api.post(
            "/schedules/" + id + "/overrides",
            override("REPLACE_ALL", null, chen, clock.wholeSecond().plus(1, ChronoUnit.HOURS)))
        .statusCode(201);
    clock.advance(Duration.ofDays(1));
    recorder.record();
    var since = start.plus(1, ChronoUnit.DAYS);
    var until = start.plus(32, ChronoUnit.DAYS);
    var before = withLayers(id, since, until);
    assertThat(before).contains(chen.name());

    var tokyo = daily("Other", 0, chen);
    tokyo.put("zone", "Asia/Tokyo");
    tokyo.put("rotation", Map.of("type", "HOURLY", "length", 3, "start", "2026-01-05T09:00:00"));
    Api.put("/schedules/" + id, roster(name, tokyo)).statusCode(200);
    Api.deactivate(boris);
    clock.advance(Duration.ofHours(5));
    recorder.record();

    assertThat(withLayers(id, since, until)).isEqualTo(before);
  }

  private static String withLayers(String id, Instant since, Instant until) {
    return Api.get("/schedules/%s/shifts?since=%s&until=%s&layers=true".formatted(id, since, until))
        .statusCode(200)
        .extract()
        .asString();
  }

  @Test
  void theRecordOfARunningShiftIsOneRow() {
    var anna = Api.person("anna");
    var id = add(roster(Api.unique("record"), daily("Days", 0, anna)));
    var start = clock.wholeSecond().plus(1, ChronoUnit.SECONDS);
    for (int i = 0; i < 5; i++) {
      clock.advance(Duration.ofMinutes(20));
      recorder.record();
    }

    shifts(id, start, clock.wholeSecond())
        .body("shifts.personName.unique()", contains(anna.name()))
        .body("gaps", empty());
  }
}
