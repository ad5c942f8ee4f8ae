package dev.muster.oncall.escalation;

import static dev.muster.oncall.escalation.EscalationTarget.nextOnCall;
import static dev.muster.oncall.escalation.EscalationTarget.person;
import static dev.muster.oncall.escalation.EscalationTarget.schedule;
import static dev.muster.oncall.escalation.EscalationTarget.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.oncall.page.PagePath;
import dev.muster.oncall.page.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What led from a target to a person is kept with the page. */
class PagePathTest {
  private static final Instant NOW = Instant.parse("2026-11-02T03:00:00Z");

  private final Directory directory = new Directory();
  private final UUID anna = directory.person("anna");
  private final UUID boris = directory.person("boris");
  private final UUID days = directory.schedule("days", NOW.minusSeconds(60), anna, boris);

  private List<PagePath> paths(EscalationTarget... targets) {
    return new TargetResolver(null, directory, NOW, Urgency.HIGH)
        .everyone(List.of(targets)).pages().stream().map(page -> page.path()).toList();
  }

  @Test
  void aPersonIsNamed() {
    assertThat(paths(person(anna))).containsExactly(PagePath.named());
  }

  @Test
  void aScheduleHasSomebodyOnCallNowAndNext() {
    assertThat(paths(schedule(days), nextOnCall(days)))
        .containsExactly(PagePath.onCall("days"), PagePath.nextOnCall("days"));
  }

  @Test
  void aTeamPagesWhoIsOnCallForIt() {
    var team = directory.team("payments", List.of(boris), List.of(days));

    assertThat(paths(team(team))).containsExactly(PagePath.onCallOfTeam("days", "payments"));
  }

  @Test
  void aTeamWithNobodyOnCallPagesItsManagers() {
    var team = directory.team("payments", List.of(boris), List.of());

    assertThat(paths(team(team))).containsExactly(PagePath.managerOf("payments"));
  }

  @Test
  void theFirstTargetThatLeadsToSomebodySaysWhy() {
    assertThat(paths(schedule(days), person(anna))).containsExactly(PagePath.onCall("days"));
  }
}
