package dev.muster.postmortem.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.AffectedCustomer;
import dev.muster.contracts.Impact;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Milestones;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.contracts.incident.TimelineEntry;
import dev.muster.postmortem.document.SectionKey;
import dev.muster.postmortem.wording.Phrases;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DraftComposerTest {
  private static final Instant START = Instant.parse("2026-03-24T14:32:00Z");

  /** Shows the key and the arguments, so that a test reads what was said and not how. */
  private static final Phrases KEYS =
      (key, arguments) -> arguments.isEmpty() ? key : key + new TreeMap<>(arguments);

  @Test
  void theSummaryNamesSeverityEndAndDuration() {
    assertThat(compose(List.of()).get(SectionKey.SUMMARY))
        .isEqualTo(
            "draft.summary{duration=33 unit.minute, reference=INC-12, resolved=2026-03-24 15:05:00,"
                + " severity=SEV1}\n\nCheckout answers \\<503\\>");
  }

  @Test
  void knownImpactIsListedAndUnknownImpactIsNot() {
    assertThat(compose(List.of()).get(SectionKey.IMPACT))
        .isEqualTo(
            """
            - impact.services{services=Checkout}
            - impact.users{figure=1200}
            - impact.percent{figure=12.5}
            - impact.revenue{amount=25000, currency=USD}
            - impact.lost{amount=8500, currency=USD}
            - impact.budget{figure=140}
            - impact.regions{regions=eu-west}
            - impact.customers{customers=Acme (enterprise), Globex}""");
  }

  @Test
  void everyEntryIsTakenWhileNoneIsPinned() {
    String timeline =
        compose(
                List.of(
                    entry(1, TimelineEntry.Kind.ALERT, "5xx | rate high", false),
                    entry(2, TimelineEntry.Kind.ACTION, "rolled back", false)))
            .get(SectionKey.TIMELINE);

    assertThat(timeline)
        .contains("| 2026-03-24 14:32:01 | kind.ALERT | 5xx \\| rate high | Ann |")
        .contains("| 2026-03-24 14:32:02 | kind.ACTION | rolled back | Ann |");
  }

  @Test
  void pinnedEntriesAndStatesStandForTheRest() {
    String timeline =
        compose(
                List.of(
                    entry(1, TimelineEntry.Kind.OBSERVATION, "noise", false),
                    entry(2, TimelineEntry.Kind.OBSERVATION, "the pool is full", true),
                    entry(3, TimelineEntry.Kind.STATE, "resolved", false)))
            .get(SectionKey.TIMELINE);

    assertThat(timeline).contains("the pool is full", "resolved").doesNotContain("noise");
  }

  @Test
  void aVeryLongTimelineIsCutAndSaysSo() {
    List<TimelineEntry> entries =
        IntStream.rangeClosed(1, DraftComposer.MOST_ENTRIES + 7)
            .mapToObj(n -> entry(n, TimelineEntry.Kind.METRIC, "entry " + n, false))
            .toList();

    assertThat(compose(entries).get(SectionKey.TIMELINE)).endsWith("timeline.more{count=7}");
  }

  @Test
  void theResponseNamesPeopleDurationsAndActions() {
    assertThat(
            compose(List.of(entry(9, TimelineEntry.Kind.ACTION, "restart, no effect", false)))
                .get(SectionKey.RESPONSE))
        .isEqualTo(
            """
            **response.people**

            - role.commander: Ann
            - pilot: Bo, Cy

            **response.durations**

            - phase.response: 1 unit.minute 45 unit.second
            - phase.investigation: 7 unit.minute
            - phase.resolution: 15 unit.minute
            - phase.recovery: 8 unit.minute
            - phase.total: 33 unit.minute

            **response.actions**

            - 2026-03-24 14:32:09 restart, no effect""");
  }

  @Test
  void theRootCauseOfTheIncidentIsTakenOver() {
    assertThat(compose(List.of()).get(SectionKey.ROOT_CAUSE)).isEqualTo("The pool was too small.");
  }

  @Test
  void judgementIsLeftToPeople() {
    assertThat(compose(List.of()))
        .containsEntry(SectionKey.WENT_WELL, "")
        .containsEntry(SectionKey.WENT_WRONG, "")
        .containsEntry(SectionKey.LUCK, "")
        .containsEntry(SectionKey.LESSONS, "")
        .containsOnlyKeys(SectionKey.values());
  }

  private static Map<SectionKey, String> compose(List<TimelineEntry> timeline) {
    DraftSource source =
        new DraftSource(
            facts(),
            List.of(
                new RoleHolders("commander", List.of("Ann")),
                new RoleHolders("pilot", List.of("Bo", "Cy"))),
            List.of("Checkout"),
            timeline,
            List.of("5xx above 5 %"),
            true,
            "https://muster.example/incidents/12");
    return DraftComposer.compose(source, KEYS);
  }

  private static IncidentFacts facts() {
    return new IncidentFacts(
        UUID.randomUUID(),
        12,
        "INC-12",
        "Checkout is down",
        "Checkout answers <503>",
        Severity.SEV1,
        IncidentState.RESOLVED,
        List.of(),
        null,
        null,
        Map.of(),
        false,
        false,
        new Milestones(
            START,
            START.plusSeconds(75),
            START.plusSeconds(80),
            START.plusSeconds(180),
            START.plusSeconds(600),
            START.plusSeconds(1500),
            START.plusSeconds(1980),
            null),
        new Impact(
            null,
            1200L,
            new BigDecimal("12.5"),
            new BigDecimal("25000"),
            "USD",
            null,
            null,
            List.of("eu-west"),
            List.of(
                new AffectedCustomer("Acme", "enterprise"), new AffectedCustomer("Globex", null)),
            null,
            new BigDecimal("8500"),
            null,
            null,
            new BigDecimal("140"),
            null),
        null,
        "The pool was too small.");
  }

  private static TimelineEntry entry(
      int number, TimelineEntry.Kind kind, String text, boolean pinned) {
    Instant at = START.plusSeconds(number);
    return new TimelineEntry(
        UUID.randomUUID(),
        number,
        kind,
        text,
        at,
        at,
        Who.person(UUID.randomUUID(), "Ann"),
        pinned,
        null);
  }
}
