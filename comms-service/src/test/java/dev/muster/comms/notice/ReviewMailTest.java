package dev.muster.comms.notice;

import static dev.muster.comms.IncidentStory.tell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.comms.Api;
import dev.muster.comms.IncidentStory;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import dev.muster.contracts.catalog.PersonChanged;
import dev.muster.contracts.postmortem.ApprovalAsked;
import dev.muster.contracts.postmortem.IncidentRecurred;
import dev.muster.contracts.postmortem.PostmortemOverdue;
import dev.muster.contracts.postmortem.PostmortemOverdue.Step;
import dev.muster.contracts.postmortem.PostmortemReviewDue;
import dev.muster.contracts.postmortem.PostmortemReviewed;
import dev.muster.contracts.postmortem.PostmortemsRecalled;
import dev.muster.contracts.postmortem.PostmortemsRecalled.Occasion;
import dev.muster.contracts.postmortem.PostmortemsRecalled.Recalled;
import dev.muster.contracts.postmortem.ReviewMeetingCalled;
import dev.muster.platform.catalog.Catalog;
import dev.muster.testkit.event.TestEvents;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.mail.ReceivedMail;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invitations to reviews, deadlines that passed, and what is worth reading again. */
@QuarkusTest
class ReviewMailTest {
  private static final Instant AT = Instant.parse("2026-11-24T11:00:00Z");

  @Inject InstantSource time;
  @Inject Catalog catalog;

  private final UUID ada = UUID.randomUUID();
  private final UUID olga = UUID.randomUUID();
  private final UUID postmortem = UUID.randomUUID();
  private IncidentStory incident;

  @BeforeEach
  void people() {
    Api.shippedPolicy();
    publish(ada, "Ada", "en");
    publish(olga, "Ольга", "ru");
    incident = new IncidentStory(time, Severity.SEV3, UUID.randomUUID());
    tell(incident.declared());
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> catalog.person(ada).isPresent() && catalog.person(olga).isPresent());
  }

  @Test
  void anInvitationCarriesTheMeetingInTheReadersLanguage() {
    called(false, 0, null);

    ReceivedMail english = awaitMail(ada, "you are invited to the review");
    assertThat(english.raw()).contains("text/calendar; charset=UTF-8; method=REQUEST");
    assertThat(english.text()).contains("24 Nov 2026", "meet.example.org", "/post-mortems/");
    assertThat(awaitMail(olga, "приглашаем на разбор").subject()).startsWith("разбор");
  }

  @Test
  void aMoveAndACancellationSayWhy() {
    called(false, 1, "Ada is away <b>");
    assertThat(awaitMail(ada, "Ada is away").subject()).startsWith("New time:");

    called(true, 2, "No need");
    ReceivedMail cancelled = awaitMail(ada, "No need");
    assertThat(cancelled.subject()).startsWith("Cancelled:");
    assertThat(cancelled.raw()).contains("method=CANCEL");
  }

  @Test
  void whatIsLateReachesTheOwnerAndTheManager() {
    TestEvents.publish(overdue(Step.MEETING, 1, null, 1));
    assertThat(awaitMail(ada, "nobody has said that it was held").subject())
        .contains("was the review held?");

    TestEvents.publish(overdue(Step.PUBLICATION, 2, olga, 3));
    assertThat(awaitMail(ada, "It was to be published").text()).contains("you own");
    assertThat(awaitMail(olga, "речь о post-mortem").text()).contains("Ada", "номер 3");

    TestEvents.publish(
        new PostmortemReviewDue(
            postmortem, 3, AT, incident.id(), incident.reference(), "DB", ada, AT, AT, 2, olga));
    awaitMail(olga, "пора провести разбор");
  }

  @Test
  void whoeverMayApproveIsAskedAndTheAuthorsHearWhatBecameOfIt() {
    TestEvents.publish(
        new ApprovalAsked(
            postmortem, 4, AT, incident.id(), incident.reference(), "DB", 2, recipients(), who()));
    assertThat(awaitMail(ada, "handed in the post-mortem").text())
        .contains("it needs 2", "/post-mortems/" + postmortem);
    assertThat(awaitMail(olga, "передан на рассмотрение").subject()).contains("Нужно ваше");

    TestEvents.publish(reviewed(5, false, "The cause is a symptom <b>"));
    ReceivedMail back = awaitMail(ada, "sent the post-mortem");
    assertThat(back.text()).contains("Why: The cause is a symptom <b>", "a draft again");
    assertThat(back.html()).doesNotContain("<b>");
    assertThat(awaitMail(olga, "возвращён авторам").text()).contains("Grace");

    TestEvents.publish(reviewed(6, true, null));
    assertThat(awaitMail(ada, "is approved").text()).doesNotContain("Why");
    awaitMail(olga, "согласован");
  }

  @Test
  void whomItConcernsHearsThatAnIncidentCameBack() {
    TestEvents.publish(
        new IncidentRecurred(
            postmortem,
            7,
            AT,
            incident.id(),
            incident.reference(),
            "DB",
            UUID.randomUUID(),
            "INC-7",
            21,
            List.of("Test the pool <b>"),
            recipients()));

    ReceivedMail told = awaitMail(ada, "What was learned then did not keep it away");
    assertThat(told.subject()).contains("is INC-7 come back");
    assertThat(told.text()).contains("21", "- Test the pool <b>", "/post-mortems/" + postmortem);
    assertThat(told.html()).doesNotContain("<b>");
    assertThat(awaitMail(olga, "Принятых тогда мер не хватило").subject()).contains("повторился");
  }

  private PostmortemReviewed reviewed(long sequence, boolean approved, String reason) {
    return new PostmortemReviewed(
        postmortem,
        sequence,
        AT,
        incident.id(),
        incident.reference(),
        "DB",
        approved,
        reason,
        recipients(),
        who());
  }

  private List<UUID> recipients() {
    return List.of(ada, olga);
  }

  private static Who who() {
    return Who.person(UUID.randomUUID(), "Grace");
  }

  @Test
  void aYearAgoAndTheLearningOfTheMonthAreRecalled() {
    recalled(Occasion.ANNIVERSARY, null);
    assertThat(awaitMail(ada, "ended a year ago this month").text())
        .contains("INC-12 Pool <b>full</b>", "/post-mortems/" + postmortem);
    assertThat(awaitMail(olga, "год назад в этом месяце").subject()).contains("ноябрь 2025");

    recalled(Occasion.LEARNING_OF_THE_MONTH, "Such pools are everywhere");
    assertThat(awaitMail(ada, "worth everybody").text()).contains("Such pools are everywhere");
  }

  private void recalled(Occasion occasion, String why) {
    TestEvents.publish(
        new PostmortemsRecalled(
            UUID.randomUUID(),
            1,
            AT,
            occasion,
            LocalDate.of(2025, 11, 1),
            List.of(ada, olga),
            List.of(new Recalled(postmortem, "INC-12", "Pool <b>full</b>", AT, why))));
  }

  private PostmortemOverdue overdue(Step step, long sequence, UUID manager, int reminder) {
    return new PostmortemOverdue(
        postmortem,
        sequence,
        AT,
        incident.id(),
        incident.reference(),
        "DB",
        step,
        AT,
        ada,
        manager,
        reminder);
  }

  private void called(boolean cancelled, int revision, String reason) {
    String method = cancelled ? "CANCEL" : "REQUEST";
    String calendar = "BEGIN:VCALENDAR\r\nMETHOD:" + method + "\r\nEND:VCALENDAR\r\n";
    TestEvents.publish(
        new ReviewMeetingCalled(
            postmortem,
            10 + revision,
            AT,
            incident.id(),
            incident.reference(),
            "DB",
            AT,
            AT.plus(Duration.ofHours(1)),
            "https://meet.example.org/review",
            revision,
            cancelled,
            reason,
            List.of(ada, olga),
            Map.of("en", calendar, "ru", calendar)));
  }

  private void publish(UUID id, String name, String language) {
    TestEvents.publish(
        new PersonChanged(
            id, 1, time.instant(), name, address(id), language, "UTC", null, null, true));
  }

  private static String address(UUID id) {
    return "person-" + id + "@example.org";
  }

  private static ReceivedMail awaitMail(UUID person, String words) {
    return FakeSmtp.awaitMail(
        mail -> mail.isTo(address(person)) && (mail.text() + mail.subject()).contains(words));
  }
}
