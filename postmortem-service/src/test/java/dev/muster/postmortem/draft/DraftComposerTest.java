package dev.muster.postmortem.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.AffectedCustomer;
import dev.muster.contracts.Impact;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Link;
import dev.muster.contracts.Milestones;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.contracts.incident.TimelineEntry;
import dev.muster.contracts.incident.TimelineFact;
import dev.muster.postmortem.document.SectionKey;
import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.policy.LookBack;
import dev.muster.postmortem.wording.Phrases;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
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
            ### impact.user

            - impact.users{figure=1200}
            - impact.percent{figure=12.5}
            - impact.regions{regions=eu-west}
            - impact.customers{customers=Acme (enterprise), Globex}

            ### impact.business

            - impact.revenue{amount=impact.money{currency=USD, value=25000}}
            - impact.lost{amount=impact.money{currency=USD, value=8500}}

            ### impact.technical

            - impact.services{services=Checkout}
            - impact.errors{figure=45}
            - impact.response{figure=5000}
            - impact.budget{figure=140}\
            """);
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
  void theResponseNamesDurationsAndNumbersTheActions() {
    assertThat(
            compose(List.of(entry(9, TimelineEntry.Kind.ACTION, "restart, no effect", false)))
                .get(SectionKey.RESPONSE))
        .isEqualTo(
            """
            **response.durations**

            - phase.response: 1 unit.minute 45 unit.second
            - phase.investigation: 7 unit.minute
            - phase.resolution: 15 unit.minute
            - phase.recovery: 8 unit.minute
            - phase.total: 33 unit.minute

            **response.actions**

            1. 2026-03-24 14:32:09 restart, no effect\
            """);
  }

  @Test
  void peopleAreListedByRole() {
    assertThat(compose(List.of()).get(SectionKey.PEOPLE))
        .isEqualTo("- role.commander: Ann\n- pilot: Bo, Cy");
  }

  @Test
  void refutedHypothesesAreThoseThatWereNotTakenUpAgain() {
    List<TimelineEntry> timeline =
        List.of(
            fact(1, "hypothesis.refuted", Map.of("number", "1", "title", "DNS", "result", "fine")),
            fact(2, "hypothesis.refuted", Map.of("number", "2", "title", "Disk", "result", "free")),
            fact(3, "hypothesis.reopened", Map.of("number", "2", "title", "Disk")),
            fact(
                4,
                "hypothesis.confirmed",
                Map.of("number", "3", "title", "The *pool*", "result", "2 of 2 used")));

    assertThat(compose(timeline).get(SectionKey.HYPOTHESES))
        .isEqualTo("- draft.hypothesis{result=fine, title=DNS}");
    assertThat(compose(timeline).get(SectionKey.IMMEDIATE_CAUSE))
        .isEqualTo("- draft.hypothesis{result=2 of 2 used, title=The \\*pool\\*}");
  }

  @Test
  void decisionsStandWithTheirOutcomesAndWhatDidNotHelpIsNamed() {
    List<TimelineEntry> timeline =
        List.of(
            fact(1, "decision.APPROVED", Map.of("number", "1", "proposal", "Roll back")),
            fact(2, "decision.REJECTED", Map.of("number", "2", "proposal", "Fail over")),
            fact(
                3,
                "decision.outcome",
                Map.of(
                    "number",
                    "1",
                    "proposal",
                    "Roll back",
                    "effect",
                    "effect.NONE",
                    "outcome",
                    "errors | go on")));

    assertThat(compose(timeline).get(SectionKey.DECISIONS))
        .contains("| 1 | Roll back | decision.APPROVED | effect.NONE: errors \\| go on |")
        .contains("| 2 | Fail over | decision.REJECTED |  |");
    assertThat(compose(timeline).get(SectionKey.RESPONSE))
        .endsWith("**response.no-help**\n\n- Roll back (effect.NONE): errors \\| go on");
  }

  @Test
  void communicationsAndMetricsAreKeptApart() {
    List<TimelineEntry> timeline =
        List.of(
            entry(5, TimelineEntry.Kind.COMMUNICATION, "status page: we look into it", false),
            entry(-60, TimelineEntry.Kind.METRIC, "p99 120 ms", false),
            entry(60, TimelineEntry.Kind.METRIC, "p99 9 s", false),
            entry(3000, TimelineEntry.Kind.METRIC, "p99 130 ms", false));

    assertThat(compose(timeline).get(SectionKey.COMMUNICATIONS))
        .contains("status page: we look into it")
        .doesNotContain("p99");
    assertThat(compose(timeline).get(SectionKey.METRICS))
        .containsSubsequence(
            "### metrics.before",
            "p99 120 ms",
            "### metrics.during",
            "p99 9 s",
            "### metrics.after",
            "p99 130 ms");
  }

  @Test
  void linksOfTheTimelineAreTakenOverOnceAndOnlyWhenTheyAreSafe() {
    TimelineEntry entry =
        linked(
            new Link("https://metrics.example/d/1", "Cache [hit] rate"),
            new Link("https://metrics.example/d/1", "again"),
            new Link("javascript:alert(1)", "x"),
            new Link("https://evil.example/>)", "y"));

    assertThat(compose(List.of(entry)).get(SectionKey.LINKS))
        .isEqualTo(
            "- [INC-12](<https://muster.example/incidents/12>)\n"
                + "- [Cache \\[hit\\] rate](<https://metrics.example/d/1>)");
  }

  @Test
  void entriesThatWerePutRightOrTakenBackDoNotStand() {
    TimelineEntry first = entry(1, TimelineEntry.Kind.OBSERVATION, "wrong", false);
    TimelineEntry second = entry(2, TimelineEntry.Kind.OBSERVATION, "rumour", false);
    TimelineEntry right = correcting(3, 1, "right", null);
    TimelineEntry back = correcting(4, 2, "it was a rumour", true);

    assertThat(Standing.of(List.of(first, second, right, back)))
        .containsExactly(right.insteadOf(first, first.occurredAt()));
  }

  @Test
  void anEntryWhoseTimeWasPutRightStandsWhereItHappenedWithTheLastWords() {
    TimelineEntry first = entry(1, TimelineEntry.Kind.OBSERVATION, "orders fail", false);
    TimelineEntry second = entry(2, TimelineEntry.Kind.OBSERVATION, "rolled back", true);
    TimelineEntry earlier = correctingTime(3, 2, START.minusSeconds(60));
    TimelineEntry words = correcting(4, 2, "rolled back for good", null);

    List<TimelineEntry> standing = Standing.of(List.of(first, second, earlier, words));

    assertThat(standing)
        .extracting(TimelineEntry::text)
        .containsExactly("rolled back for good", "orders fail");
    assertThat(standing.get(0).occurredAt()).isEqualTo(START.minusSeconds(60));
    assertThat(standing.get(0).pinned()).isTrue();
  }

  @Test
  void whatWasPutRightAndTakenBackAfterwardsDoesNotStand() {
    TimelineEntry first = entry(1, TimelineEntry.Kind.OBSERVATION, "it was Bob", false);
    TimelineEntry right = correcting(2, 1, "it was Rob", null);
    TimelineEntry back = correcting(3, 1, "no names", true);

    assertThat(Standing.of(List.of(first, right, back))).isEmpty();
  }

  @Test
  void whatBecameOfThePostmortemItselfIsNoPartOfTheResponse() {
    TimelineEntry own =
        new TimelineEntry(
            UUID.randomUUID(),
            2,
            TimelineEntry.Kind.ACTION,
            "Post-mortem drafted",
            START,
            START,
            new Who(Who.Kind.SERVICE, null, "postmortem-service"),
            false,
            null);
    TimelineEntry done = entry(1, TimelineEntry.Kind.ACTION, "rolled back", false);

    assertThat(Standing.of(List.of(done, own))).containsExactly(done);
  }

  @Test
  void whenToLookBackIsKnown() {
    assertThat(compose(List.of()).get(SectionKey.FOLLOW_UP))
        .isEqualTo(
            "- follow-up.shared{day=2026-04-02}\n"
                + "- follow-up.reviewed{day=2026-04-30, days=45}");
  }

  @Test
  void theRootCauseOfTheIncidentIsTakenOver() {
    assertThat(compose(List.of()).get(SectionKey.ROOT_CAUSE)).isEqualTo("The pool was too small.");
  }

  @Test
  void instructionsOfServicesAndAlertsAreListedOnce() {
    TimelineEntry alert =
        linked(
            new Link("https://wiki.example/pool", "Runbook"),
            new Link("https://wiki.example/restart", "Runbook"),
            new Link("https://graphs.example/pool", "Graph"));

    assertThat(compose(List.of(alert)).get(SectionKey.RUNBOOKS))
        .isEqualTo(
            """
            - Checkout: [Run book](<https://wiki.example/restart>)
            - [Runbook](<https://wiki.example/pool>)\
            """);
  }

  @Test
  void judgementIsLeftToPeople() {
    assertThat(compose(List.of()))
        .containsEntry(SectionKey.LUCK, "")
        .containsEntry(SectionKey.LESSONS, "")
        .containsOnlyKeys(SectionKey.values())
        .extractingByKeys(SectionKey.WENT_WELL, SectionKey.WENT_WRONG)
        .allMatch(Markdown::saysNothing);
  }

  @Test
  void theWarRoomIsLinkedWhereTheTimelineSaysWhereItWas() {
    TimelineEntry made =
        linked(new Link("https://slack.example/archives/C1", "War room #incident-12"));
    TimelineEntry call = linked(new Link("https://meet.example/INC-12", "Call of the war room"));

    assertThat(compose(List.of(call, made)).get(SectionKey.LINKS))
        .contains(
            "- [Call of the war room](<https://meet.example/INC-12>)",
            "(<https://slack.example/archives/C1>)");
  }

  @Test
  void alertsStandWithTheirTimeAndALinkAndTheRestIsCounted() {
    List<Signal> alerts = new ArrayList<>();
    alerts.add(new Signal("5xx [high]", START, "https://muster.example/alerts/1"));
    alerts.add(new Signal("*old*", null, "javascript:alert(1)"));
    IntStream.rangeClosed(3, DetectionText.MOST_ALERTS + 4)
        .mapToObj(n -> new Signal("alert " + n, START.plusSeconds(n), "https://x.example/" + n))
        .forEach(alerts::add);

    assertThat(compose(List.of(), alerts).get(SectionKey.DETECTION))
        .startsWith(
            """
            - detection.alert
            - detection.signal-at{summary=[5xx \\[high\\]](<https://muster.example/alerts/1>), \
            time=2026-03-24 14:32:00}
            - detection.signal{summary=\\*old\\*}
            """)
        .contains("alert " + DetectionText.MOST_ALERTS + "]")
        .doesNotContain("alert " + (DetectionText.MOST_ALERTS + 1) + "]")
        .endsWith(
            "- detection.more{count=4}\n- detection.delay{duration=1 unit.minute 15 unit.second}");
  }

  @Test
  void moreLinksAndFiguresThanASectionHoldsAreCounted() {
    Link[] links =
        IntStream.rangeClosed(1, LinkText.MOST_LINKS + 2)
            .mapToObj(n -> new Link("https://x.example/" + n, "Runbook"))
            .toArray(Link[]::new);
    List<TimelineEntry> figures =
        IntStream.rangeClosed(1, DraftComposer.MOST_ENTRIES + 5)
            .mapToObj(n -> entry(n, TimelineEntry.Kind.METRIC, "p99 " + n, false))
            .toList();
    List<TimelineEntry> actions =
        IntStream.rangeClosed(1, DraftComposer.MOST_ENTRIES + 6)
            .mapToObj(n -> entry(n, TimelineEntry.Kind.ACTION, "step " + n, false))
            .toList();

    Map<SectionKey, String> linked = compose(List.of(linked(links)));
    assertThat(linked.get(SectionKey.LINKS)).endsWith("\n\nlinks.more{count=3}");
    assertThat(linked.get(SectionKey.RUNBOOKS)).endsWith("\n\nlinks.more{count=3}");
    assertThat(compose(figures).get(SectionKey.METRICS)).endsWith("\n\ntimeline.more{count=5}");
    assertThat(compose(actions).get(SectionKey.RESPONSE)).endsWith("\n\ntimeline.more{count=6}");
  }

  private static Map<SectionKey, String> compose(List<TimelineEntry> timeline) {
    return compose(timeline, List.of());
  }

  private static Map<SectionKey, String> compose(
      List<TimelineEntry> timeline, List<Signal> alerts) {
    DraftSource source =
        new DraftSource(
            facts(),
            List.of(
                new RoleHolders("commander", List.of("Ann")),
                new RoleHolders("pilot", List.of("Bo", "Cy"))),
            List.of("Checkout"),
            timeline,
            alerts,
            List.of(),
            List.of(
                new Runbook("Checkout", new Link("https://wiki.example/restart", "Run book")),
                new Runbook("Checkout", new Link("javascript:alert(1)", "Runbook"))),
            true,
            "https://muster.example/incidents/12",
            new LookBack(
                Instant.parse("2026-04-02T10:00:00Z"), Instant.parse("2026-04-30T10:00:00Z"), 45));
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
            null,
            new BigDecimal("45"),
            5_000L),
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

  private static TimelineEntry fact(int number, String key, Map<String, String> values) {
    return full(number, new TimelineFact(key, values), List.of(), null, null, "fact");
  }

  private static TimelineEntry linked(Link... links) {
    return full(1, null, List.of(links), null, null, "linked");
  }

  private static TimelineEntry correcting(
      int number, long corrects, String text, Boolean withdraws) {
    return full(number, null, List.of(), corrects, withdraws, text);
  }

  private static TimelineEntry correctingTime(int number, long corrects, Instant happened) {
    Instant at = START.plusSeconds(number);
    return new TimelineEntry(
        UUID.randomUUID(),
        number,
        TimelineEntry.Kind.OBSERVATION,
        "rolled back",
        at,
        at,
        Who.person(UUID.randomUUID(), "Ann"),
        false,
        null,
        null,
        List.of(),
        corrects,
        false,
        happened,
        TimelineEntry.Source.CONSOLE);
  }

  private static TimelineEntry full(
      int number,
      TimelineFact fact,
      List<Link> links,
      Long corrects,
      Boolean withdraws,
      String text) {
    Instant at = START.plusSeconds(number);
    return new TimelineEntry(
        UUID.randomUUID(),
        number,
        TimelineEntry.Kind.OBSERVATION,
        text,
        at,
        at,
        Who.person(UUID.randomUUID(), "Ann"),
        false,
        null,
        fact,
        links,
        corrects,
        withdraws,
        null,
        null);
  }
}
