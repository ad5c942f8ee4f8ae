package dev.muster.comms.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.comms.Api;
import dev.muster.contracts.catalog.PersonChanged;
import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.contracts.postmortem.ActionItemUnassigned;
import dev.muster.contracts.postmortem.DigestAudience;
import dev.muster.contracts.postmortem.DigestEntry;
import dev.muster.contracts.postmortem.FollowUpDigest;
import dev.muster.contracts.postmortem.FollowUpReviewDue;
import dev.muster.contracts.postmortem.FollowUpRule;
import dev.muster.platform.catalog.Catalog;
import dev.muster.testkit.event.TestEvents;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.mail.ReceivedMail;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What owners and managers read of action items that are followed up. */
@QuarkusTest
class FollowUpMailTest {
  private static final Instant NOW = Instant.parse("2026-11-16T07:00:00Z");

  @Inject Catalog catalog;
  private final UUID english = UUID.randomUUID();
  private final UUID russian = UUID.randomUUID();

  @BeforeEach
  void readersOfBothLanguages() {
    Api.shippedPolicy();
    publish(english, "Grace", "en");
    publish(russian, "Мария", "ru");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> catalog.person(english).isPresent() && catalog.person(russian).isPresent());
  }

  @Test
  void aDigestListsWhatIsLateDueUntakenAndAgainstThePolicyAndHostileTitlesStayWords() {
    TestEvents.publish(digest(english, DigestAudience.OWNER, "<script>alert(1)</script>"));
    TestEvents.publish(digest(russian, DigestAudience.MANAGER, "Размер пула"));

    ReceivedMail owner = mail(english, "Your action items, week of");
    ReceivedMail manager = mail(russian, "Задачи ваших людей");
    assertThat(owner.text().replace("\r\n", "\n"))
        .contains("Overdue\n[P1] INC-12: <script>alert(1)</script>, Olive, 30 November 2026")
        .contains("Due within a week\nNone.")
        .contains("/action-items?owner=me");
    assertThat(owner.html()).doesNotContain("<script>").contains("&lt;script&gt;");
    assertThat(manager.text())
        .contains("Просрочены")
        .contains("30 ноября 2026")
        .contains("слишком часто переносились")
        .contains("/follow-up");
  }

  @Test
  void aProposalThatNobodyTakesAndAReviewReachTheirPeople() {
    TestEvents.publish(
        new ActionItemUnassigned(
            UUID.randomUUID(),
            1,
            NOW,
            UUID.randomUUID(),
            UUID.randomUUID(),
            "INC-12",
            "Pool size",
            ActionItemPriority.P0,
            NOW,
            2,
            List.of(english, russian)));
    TestEvents.publish(
        new FollowUpReviewDue(
            UUID.randomUUID(),
            1,
            NOW,
            UUID.randomUUID(),
            UUID.randomUUID(),
            "INC-12",
            "Checkout answers 503",
            1,
            3,
            2,
            List.of(english, russian)));

    TestEvents.publish(
        new ActionItemUnassigned(
            UUID.randomUUID(),
            1,
            NOW,
            UUID.randomUUID(),
            UUID.randomUUID(),
            "INC-12",
            "Pool size",
            ActionItemPriority.P0,
            NOW.plusSeconds(86_400),
            0,
            List.of(english, russian)));

    assertThat(mail(english, "waits for an owner").text())
        .contains("is to be assigned by")
        .doesNotContain("Reminder number");
    assertThat(mail(russian, "задача ждёт исполнителя").text()).contains("нужно поручить до");
    assertThat(mail(english, "nobody has taken").text()).contains("Reminder number 2");
    assertThat(mail(russian, "задачу никто не взял").text()).contains("Pool size");
    assertThat(mail(english, "does what was done hold").text())
        .contains("Still unfinished: 2")
        .contains("/follow-up/reviews");
    assertThat(mail(russian, "сделанное действует").text()).contains("Ещё не завершено: 2");
  }

  private static FollowUpDigest digest(UUID person, DigestAudience audience, String title) {
    DigestEntry entry =
        new DigestEntry(
            UUID.randomUUID(),
            "INC-12",
            title,
            ActionItemPriority.P1,
            "Olive",
            LocalDate.of(2026, 11, 30),
            null);
    return new FollowUpDigest(
        UUID.randomUUID(),
        1,
        NOW,
        person,
        audience,
        LocalDate.of(2026, 11, 16),
        List.of(),
        List.of(entry),
        List.of(),
        List.of(
            new DigestEntry(
                UUID.randomUUID(),
                "INC-9",
                "Runbook",
                ActionItemPriority.P2,
                null,
                null,
                FollowUpRule.MOVED_TOO_OFTEN)),
        2);
  }

  private static void publish(UUID id, String name, String language) {
    TestEvents.publish(
        new PersonChanged(
            id,
            1,
            NOW,
            name,
            "f-" + id + "@example.org",
            language,
            "Europe/Moscow",
            null,
            null,
            true));
  }

  private static ReceivedMail mail(UUID person, String words) {
    return FakeSmtp.awaitMail(
        mail ->
            mail.isTo("f-" + person + "@example.org")
                && (mail.text() + mail.subject()).contains(words));
  }
}
