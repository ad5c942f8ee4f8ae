package dev.muster.oncall.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Link;
import dev.muster.contracts.Who;
import dev.muster.oncall.alert.Alert;
import dev.muster.oncall.alert.AlertStatus;
import dev.muster.oncall.escalation.EscalationLevel;
import dev.muster.oncall.escalation.PolicySnapshot;
import dev.muster.oncall.escalation.PolicySource;
import dev.muster.oncall.page.PageReason.Origin;
import dev.muster.oncall.page.PageSituation.Earlier;
import dev.muster.oncall.page.PageSituation.Next;
import dev.muster.oncall.page.PageSituation.Paged;
import dev.muster.oncall.service.ServiceFacts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a page says beside its alert, in both languages. */
class PageStoryTest {
  private static final Instant OPENED = Instant.parse("2026-11-02T03:00:00Z");
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final UUID ANNA = new UUID(1, 1);
  private static final PolicySnapshot POLICY =
      new PolicySnapshot(
          new UUID(2, 2), "Payments", 0, 300, List.of(new EscalationLevel(0, List.of())));

  private static Alert alert() {
    return new Alert(
        new UUID(3, 3),
        42,
        new ServiceFacts(new UUID(4, 4), "checkout", 1, null),
        new UUID(5, 5),
        "key",
        AlertStatus.TRIGGERED,
        AlertSeverity.CRITICAL,
        null,
        Urgency.HIGH,
        null,
        "it is down",
        "probe",
        null,
        null,
        null,
        Map.of(),
        List.of(new Link("https://graphs.example.org", "Graph")),
        OPENED,
        null,
        OPENED,
        null,
        null,
        null,
        null,
        null,
        1,
        OPENED,
        false,
        null,
        null,
        null,
        1);
  }

  private static PageFacts facts(Locale language, PageReason reason, PageSituation situation) {
    return new PageFacts(
        alert(),
        new UUID(6, 6),
        1,
        reason,
        situation,
        new ReachablePerson(
            ANNA,
            "Anna",
            language,
            ZoneId.of("Europe/Berlin"),
            true,
            List.of(),
            List.of(),
            QuietHours.NONE),
        "https://muster.example.org/ack/x",
        "https://muster.example.org/alerts/3",
        "https://muster.example.org/alerts/3");
  }

  private static PageSituation situation(Earlier earlier) {
    return new PageSituation(
        earlier,
        List.of(
            new Link("https://runbooks.example.org", "Runbook"),
            new Link("https://graphs.example.org", "Dashboard")),
        List.of(new Paged(ANNA, "Anna"), new Paged(new UUID(7, 7), "Boris")),
        Next.LEVEL,
        OPENED.plusSeconds(300));
  }

  private static PageStory story(Locale language, PageReason reason, PageSituation situation) {
    return new PageStory(facts(language, reason, situation), new PageWords(language));
  }

  @Test
  void onePageNamesAllThatIsNeededAtThree() {
    var reason = PageReason.of(POLICY, 0, PagePath.onCall("Primary"));

    var story = story(Locale.ENGLISH, reason, situation(new Earlier(3, OPENED.minusSeconds(60))));

    assertThat(story.rows())
        .containsEntry("Service", "checkout")
        .containsEntry("Opened", "2026-11-02 04:00 Europe/Berlin (2026-11-02 03:00 UTC)")
        .containsEntry(
            "Came before",
            "3 times in 30 days, last 2026-11-02 03:59 Europe/Berlin (2026-11-02 02:59 UTC)")
        .containsEntry("Also paged", "Boris")
        .containsEntry(
            "Unless somebody answers",
            "the next level is paged, 2026-11-02 04:05 Europe/Berlin (2026-11-02 03:05 UTC)");
    assertThat(story.links().stream().map(Link::text))
        .containsExactly("Graph", "Runbook", "Open in Muster");
    assertThat(story.why())
        .isEqualTo("Anna, you are on call in Primary (level 1 of the escalation policy Payments).");
  }

  @ParameterizedTest
  @CsvSource({"1,1 раз за", "2,2 раза за", "5,5 раз за", "100,не меньше 100 раз за"})
  void russianCountsAsRussiansDo(int times, String words) {
    var rows = story(RUSSIAN, null, situation(new Earlier(times, OPENED))).rows();

    assertThat(rows.get("Было раньше").replace('\u00a0', ' ')).startsWith(words);
  }

  @Test
  void whatCannotBeKnownIsNotSaid() {
    assertThat(story(Locale.ENGLISH, null, situation(null)).rows())
        .doesNotContainKey("Came before");
    assertThat(story(Locale.ENGLISH, null, situation(new Earlier(0, null))).rows())
        .containsEntry("Came before", "for the first time in 30 days");
  }

  @ParameterizedTest
  @EnumSource
  void everyWayToAPersonHasWordsInBothLanguages(PagePath.Way way) {
    var reason = PageReason.of(POLICY, 0, new PagePath(way, "days", "payments"));

    assertThat(story(Locale.ENGLISH, reason, situation(null)).why()).startsWith("Anna, you ");
    assertThat(story(RUSSIAN, reason, situation(null)).why())
        .startsWith("Anna, вы ")
        .endsWith("(уровень 1 политики эскалации «Payments»).");
  }

  @ParameterizedTest
  @EnumSource
  void everyOriginHasWordsInBothLanguages(Origin origin) {
    var reason = new PageReason(origin, "on request", "Boris", null, PagePath.named());

    assertThat(story(Locale.ENGLISH, reason, situation(null)).why()).contains("by name (");
    assertThat(story(RUSSIAN, reason, situation(null)).why()).contains("поимённо (");
  }

  @Test
  void aPolicySaysWhichOfItsStepsCame() {
    assertThat(PageReason.of(POLICY, 0, PagePath.named()).origin()).isEqualTo(Origin.LEVEL);
    assertThat(PageReason.of(POLICY, 1, PagePath.named()).origin()).isEqualTo(Origin.LAST_RESORT);
    var given = PolicySnapshot.madeUp(PolicySource.GIVEN_BY, "Boris", 0, 300, List.of());
    assertThat(PageReason.of(given, 0, PagePath.named()).origin()).isEqualTo(Origin.GIVEN);
    var asked = PolicySnapshot.madeUp(PolicySource.RESPONDERS_OF, "INC-1", 0, 300, List.of());
    assertThat(PageReason.of(asked, 0, PagePath.named()).origin()).isEqualTo(Origin.RESPONDERS);
  }

  @Test
  void whatSomebodySaysStandsInEveryMessage() {
    var reason =
        PageByHand.directly(Who.person(new UUID(7, 7), "Boris"), "the <b>replica</b> lags")
            .reason(PagePath.named());
    var facts = facts(Locale.ENGLISH, reason, situation(new Earlier(2, OPENED)));

    assertThat(PageEmail.of(facts).text()).contains("Boris asks for you: the <b>replica</b> lags");
    assertThat(PageEmail.of(facts).html()).contains("the &lt;b&gt;replica&lt;/b&gt; lags");
    assertThat(PageSms.of(facts, "1234"))
        .contains("checkout: it is down (came 2 times in 30 days)\nBoris asks for you: the");
    assertThat(PageCall.of(facts, Optional.empty())).contains("Boris asks for you: the");
    assertThat(AckPage.of(facts, RUSSIAN, AckPage.Moment.SHOWN).html())
        .contains("Boris просит помочь: the &lt;b&gt;replica")
        .doesNotContain("<b>");
    assertThat(PageWebhook.from(facts).reason()).isEqualTo(reason);
  }

  @Test
  void aCallSaysHowOftenAndATextMessageOnlyWhereThereIsRoom() {
    var facts = facts(RUSSIAN, null, situation(new Earlier(3, OPENED)));

    assertThat(PageCall.of(facts, Optional.empty())).contains("За тридцать дней это было 3 раза.");
    assertThat(PageSms.of(facts, "1234")).contains("(за 30 дней было 3 раза)");
  }
}
