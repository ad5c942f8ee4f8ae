package dev.muster.oncall.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.Topics;
import dev.muster.contracts.catalog.Holiday;
import dev.muster.contracts.catalog.TeamChanged;
import dev.muster.oncall.Api;
import dev.muster.testkit.contract.EventSchemas;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TeamHolidaysTest {
  @Inject MovableClock clock;
  @Inject TeamHolidays holidays;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void theOthersHearOfThemOnceAndAgainWhenTheYearChanges() {
    clock.set(Instant.parse("2026-12-01T00:00:00Z"));
    var anna = Api.person("anna");
    var boris = Api.person("boris");
    for (var person : List.of(anna, boris)) {
      Api.put(
              "/people/" + person.id() + "/on-call-facts",
              Map.of("shadowedShifts", 2, "holidayCalendar", "DE-HB"))
          .statusCode(200);
    }
    try (TopicProbe probe = TopicProbe.on(Topics.CATALOG)) {
      String team = Api.team(anna, boris).toString();
      holidays.wake();
      TeamChanged told = told(probe, team, "2026-12-25");
      EventSchemas.validate(told);
      assertThat(told.holidays()).extracting(Holiday::day).contains(day("2027-01-01"));
      assertThat(told.holidays()).extracting(Holiday::day).allMatch(this::thisYearOrNext);
      assertThat(told.memberIds()).hasSize(2);

      holidays.wake();
      clock.set(Instant.parse("2027-01-02T00:00:00Z"));
      holidays.wake();
      told(probe, team, "2028-12-25");
      assertThat(probe.events(TeamChanged.class))
          .filteredOn(event -> event.teamId().toString().equals(team))
          .hasSize(3);
    }
  }

  private boolean thisYearOrNext(LocalDate day) {
    return day.getYear() == 2026 || day.getYear() == 2027;
  }

  private static TeamChanged told(TopicProbe probe, String team, String day) {
    return probe.await(
        TeamChanged.class,
        event ->
            event.teamId().toString().equals(team)
                && event.holidays().stream().anyMatch(each -> each.day().equals(day(day))));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
