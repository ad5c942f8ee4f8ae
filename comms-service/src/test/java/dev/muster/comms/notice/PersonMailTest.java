package dev.muster.comms.notice;

import static dev.muster.comms.IncidentStory.tell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.comms.Api;
import dev.muster.comms.IncidentStory;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import dev.muster.contracts.catalog.PersonChanged;
import dev.muster.contracts.catalog.ServiceChanged;
import dev.muster.contracts.catalog.TeamChanged;
import dev.muster.contracts.postmortem.ActionItemAssigned;
import dev.muster.contracts.postmortem.ActionItemDue;
import dev.muster.contracts.postmortem.ActionItemOverdue;
import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.contracts.postmortem.PersonMentioned;
import dev.muster.contracts.postmortem.PostmortemDrafted;
import dev.muster.contracts.postmortem.PostmortemPublished;
import dev.muster.contracts.postmortem.PostmortemReviewDue;
import dev.muster.platform.catalog.Catalog;
import dev.muster.testkit.event.TestEvents;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.mail.ReceivedMail;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** AUD-03 and what postmortem-service asks comms to say. */
@QuarkusTest
class PersonMailTest {
  @Inject InstantSource time;
  @Inject Catalog catalog;

  private final UUID manager = UUID.randomUUID();
  private final UUID team = UUID.randomUUID();
  private final UUID service = UUID.randomUUID();
  private final String address = "manager-" + manager + "@example.org";

  @BeforeEach
  void aTeamWithAManagerWhoReadsRussian() {
    Api.shippedPolicy();
    publish(manager, "Мария", address, "ru");
    TestEvents.publish(
        new TeamChanged(
            team,
            1,
            time.instant(),
            "Payments",
            "payments",
            "UTC",
            List.of(),
            List.of(manager),
            false));
    TestEvents.publish(
        new ServiceChanged(
            service,
            1,
            time.instant(),
            "ledger",
            "ledger",
            "",
            1,
            team,
            List.of(),
            List.of(),
            false));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                catalog.person(manager).isPresent()
                    && catalog.team(team).isPresent()
                    && catalog.service(service).isPresent());
  }

  @Test
  void managersAreToldOfTheBeginningAndTheEndOfASev1() {
    var incident = new IncidentStory(time, Severity.SEV1, service);
    tell(incident.declared());
    tell(incident.moves(IncidentState.RESOLVED));

    ReceivedMail began = awaitMail("объявлен инцидент вашей команды");
    ReceivedMail ended = awaitMail("решён. Спасибо");
    assertThat(began.subject()).startsWith("[SEV1] " + incident.reference());
    assertThat(began.text()).contains("Мария").contains("ledger").contains("MSK");
    assertThat(began.header("References")).isEqualTo(ended.header("References"));
  }

  @Test
  void drillsPrivateAndPastIncidentsAndSev3StayQuiet() {
    tell(new IncidentStory(time, Severity.SEV1, service).drill().declared());
    tell(new IncidentStory(time, Severity.SEV1, service).team(team).restricted(true).declared());
    tell(new IncidentStory(time, Severity.SEV3, service).declared());
    tell(new IncidentStory(time, Severity.SEV1, service).over().declared());
    var loud = new IncidentStory(time, Severity.SEV2, service);
    tell(loud.declared());

    awaitMail(loud.reference());
    assertThat(FakeSmtp.receivedBy(address)).hasSize(1);
  }

  @Test
  void postmortemsAndActionItemsReachTheirPeopleInTheirLanguage() {
    var incident = new IncidentStory(time, Severity.SEV1, service);
    tell(incident.declared());
    awaitMail("объявлен");
    UUID postmortem = UUID.randomUUID();
    UUID item = UUID.randomUUID();
    UUID boss = person("Bob", "boss-" + manager + "@example.org", "en");
    UUID colleague = person("Cleo", "colleague-" + manager + "@example.org", "en");
    LocalDate due = LocalDate.of(2026, 11, 30);
    String reference = incident.reference();
    TestEvents.publish(
        new PostmortemDrafted(
            postmortem,
            1,
            time.instant(),
            incident.id(),
            reference,
            "DB",
            manager,
            time.instant()));
    TestEvents.publish(
        new PostmortemReviewDue(
            postmortem,
            2,
            time.instant(),
            incident.id(),
            reference,
            "DB",
            manager,
            time.instant(),
            time.instant(),
            1,
            null));
    TestEvents.publish(
        new PostmortemPublished(
            postmortem,
            3,
            time.instant(),
            incident.id(),
            reference,
            "DB",
            Who.person(manager, "Ada"),
            List.of(colleague, manager, manager)));
    TestEvents.publish(
        new ActionItemAssigned(
            item,
            1,
            time.instant(),
            postmortem,
            incident.id(),
            reference,
            "Pool size",
            manager,
            due,
            ActionItemPriority.P1,
            0));
    TestEvents.publish(
        new ActionItemDue(
            item,
            2,
            time.instant(),
            postmortem,
            incident.id(),
            reference,
            "Pool size",
            manager,
            due,
            ActionItemPriority.P1,
            1));
    TestEvents.publish(
        new ActionItemOverdue(
            item,
            3,
            time.instant(),
            postmortem,
            incident.id(),
            reference,
            "Pool size",
            manager,
            due,
            ActionItemPriority.P1,
            2,
            boss));

    assertThat(FakeSmtp.awaitMailTo("colleague-" + manager + "@example.org").text())
        .contains("It is worth reading");
    assertThat(awaitMail("составлен черновик").text()).contains("/post-mortems/" + postmortem);
    assertThat(awaitMail("пора провести разбор").text()).contains("/post-mortems/" + postmortem);
    assertThat(awaitMail("опубликован post-mortem").text()).contains("Ada");
    assertThat(awaitMail("вам поручена задача").text()).contains("30 ноября 2026", "Pool size");
    assertThat(awaitMail("подходит срок").html()).contains("class=\"button\"");
    assertThat(awaitMail("задача просрочена").text()).contains("Напоминание номер 2");
    assertThat(FakeSmtp.awaitMailTo("boss-" + manager + "@example.org").text())
        .contains("the action item of Мария");
  }

  @Test
  void whoeverIsNamedInACommentHearsOfItAndConfidentialWordsStayInside() {
    var incident = new IncidentStory(time, Severity.SEV1, service);
    UUID postmortem = UUID.randomUUID();
    for (String text : new String[] {"@Мария, пул был больше? <b>", null}) {
      TestEvents.publish(
          new PersonMentioned(
              postmortem,
              1,
              time.instant(),
              incident.id(),
              incident.reference(),
              text == null ? "confidential" : "DB",
              manager,
              "root-cause",
              text,
              Who.person(UUID.randomUUID(), "Ada")));
    }

    ReceivedMail open = awaitMail("(DB)");
    assertThat(open.subject()).contains(incident.reference());
    assertThat(open.text())
        .contains("Ada", "пул был больше? <b>", "/post-mortems/" + postmortem + "#root-cause");
    assertThat(open.html()).doesNotContain("<b>");
    assertThat(awaitMail("(confidential)").text()).doesNotContain("пул");
  }

  private UUID person(String name, String email, String language) {
    UUID id = UUID.randomUUID();
    publish(id, name, email, language);
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> catalog.person(id).isPresent());
    return id;
  }

  private void publish(UUID id, String name, String email, String language) {
    TestEvents.publish(
        new PersonChanged(
            id, 1, time.instant(), name, email, language, "Europe/Moscow", null, null, true));
  }

  private ReceivedMail awaitMail(String words) {
    return FakeSmtp.awaitMail(
        mail -> mail.isTo(address) && (mail.text() + mail.subject()).contains(words));
  }
}
