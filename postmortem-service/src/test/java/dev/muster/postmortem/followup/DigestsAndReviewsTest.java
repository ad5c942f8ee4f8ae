package dev.muster.postmortem.followup;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static dev.muster.postmortem.action.ItemScene.ITEMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.muster.contracts.Topics;
import dev.muster.contracts.postmortem.DigestAudience;
import dev.muster.contracts.postmortem.DigestEntry;
import dev.muster.contracts.postmortem.FollowUpDigest;
import dev.muster.contracts.postmortem.FollowUpReviewDue;
import dev.muster.contracts.postmortem.FollowUpRule;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.action.ItemScene;
import dev.muster.testkit.contract.EventSchemas;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ACT-06, ACT-08: the look after 30 days and each month; the digest of each week. */
@QuarkusTest
class DigestsAndReviewsTest {
  private static final Instant WEDNESDAY = Instant.parse("2027-03-24T10:00:00Z");
  private static final Instant MONDAY_IN_BERLIN = Instant.parse("2027-03-29T06:00:00Z");

  @Inject Cast cast;
  @Inject MovableClock clock;
  @Inject Digests digests;
  @Inject FollowUpReviews reviews;
  private ItemScene scene;

  @BeforeEach
  void scene() {
    clock.set(WEDNESDAY);
    scene = new ItemScene(cast, clock.instant());
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void ownerAndManagerHearOnceAWeekOfWhatIsTheirs() {
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      String late = scene.promise(LocalDate.of(2027, 3, 25), Map.of()).getString("id");
      String due = scene.promise(LocalDate.of(2027, 3, 31), Map.of()).getString("id");
      scene.promise(LocalDate.of(2027, 6, 10), Map.of("priority", "P3"));
      String far =
          scene.promise(LocalDate.of(2027, 6, 30), Map.of("priority", "P3")).getString("id");
      String waiting = scene.add(Map.of("priority", "P0")).getString("id");
      digests.plan();

      clock.set(MONDAY_IN_BERLIN.minusSeconds(60));
      digests.wake();
      assertThat(to(probe, scene.owner.id())).isEmpty();
      clock.set(MONDAY_IN_BERLIN);
      digests.wake();
      FollowUpDigest owner = digest(probe, scene.owner.id(), 1);
      clock.set(MONDAY_IN_BERLIN.plus(Duration.ofHours(3)));
      digests.wake();
      FollowUpDigest manager = digest(probe, scene.boss.id(), 1);

      EventSchemas.validate(owner);
      assertThat(owner.audience()).isEqualTo(DigestAudience.OWNER);
      assertThat(ids(owner.overdue())).containsExactly(late);
      assertThat(ids(owner.due())).containsExactly(due);
      assertThat(ids(owner.unassigned())).containsExactly(waiting);
      assertThat(ids(owner.breaches())).containsExactly(far);
      assertThat(owner.breaches().get(0).rule()).isEqualTo(FollowUpRule.PROMISED_TOO_LATE);
      assertThat(owner.total()).isEqualTo(4);
      assertThat(manager.audience()).isEqualTo(DigestAudience.MANAGER);
      assertThat(ids(manager.overdue())).containsExactly(late);
      assertThat(manager.overdue().get(0).owner()).isEqualTo("Olive Owner");

      scene.finish(late);
      scene.finish(due);
      scene.finish(far);
      ItemScene.move(waiting, Map.of("to", "DROPPED", "reason", "Retired"), scene.boss);
      clock.set(MONDAY_IN_BERLIN.plus(Duration.ofDays(7)));
      digests.wake();
      String again = scene.promise(LocalDate.of(2027, 4, 14), Map.of()).getString("id");
      clock.set(MONDAY_IN_BERLIN.plus(Duration.ofDays(14)));
      digests.wake();
      assertThat(ids(digest(probe, scene.owner.id(), 2).due())).containsExactly(again);
      assertThat(to(probe, scene.owner.id()))
          .extracting(FollowUpDigest::week)
          .containsExactly(LocalDate.of(2027, 3, 29), LocalDate.of(2027, 4, 12));
    }
  }

  @Test
  void after30DaysSomebodySaysWhatHoldsAndTheRestIsTrackedMonthly() {
    String finished = scene.promise(LocalDate.of(2027, 3, 31), Map.of()).getString("id");
    scene.finish(finished);
    publish();
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      reviews.plan();
      clock.set(WEDNESDAY.plus(Duration.ofDays(31)));
      reviews.wake();
      FollowUpReviewDue first = review(probe, 1);
      EventSchemas.validate(first);
      assertThat(first.finished()).isEqualTo(1);
      assertThat(first.recipientIds()).containsExactly(scene.owner.id());

      String url = ROOT + "/follow-up-reviews/" + first.reviewId() + "/answer";
      as(cast.person("Oscar", "responder").token())
          .body(Map.of("note", "Fine"))
          .post(url)
          .then()
          .statusCode(403);
      as(scene.owner.token())
          .body(Map.of("notHolding", List.of(UUID.randomUUID())))
          .post(url)
          .then()
          .statusCode(422)
          .body("errors[0].field", equalTo("notHolding"));
      as(scene.owner.token())
          .body(Map.of("notHolding", List.of(finished), "note", "It fired again"))
          .post(url)
          .then()
          .statusCode(200)
          .body("unfinished", equalTo(1))
          .body("answeredBy", equalTo("Olive Owner"));
      as(scene.owner.token())
          .get(ITEMS + "/" + finished)
          .then()
          .body("status", equalTo("IN_PROGRESS"))
          .body("overdue", equalTo(true));

      clock.set(WEDNESDAY.plus(Duration.ofDays(62)));
      reviews.wake();
      FollowUpReviewDue second = review(probe, 2);
      assertThat(second.unfinished()).isEqualTo(1);
      assertThat(second.recipientIds()).containsExactly(scene.owner.id(), scene.boss.id());
      scene.finish(finished);
      as(scene.owner.token())
          .body(Map.of("note", "It holds"))
          .post(url)
          .then()
          .statusCode(200)
          .body("nextAt", equalTo(null));

      scene.promise(LocalDate.of(2027, 6, 30), Map.of());
      reviews.plan();
      clock.set(WEDNESDAY.plus(Duration.ofDays(93)));
      reviews.wake();
      assertThat(review(probe, 3).unfinished()).isEqualTo(1);
    }
  }

  @Test
  void whatIsTakenBackAndPublishedAnewIsLookedAtOnTheDayThatItsDocumentNames() {
    scene.promise(LocalDate.of(2027, 6, 10), Map.of("priority", "P3"));
    publish();
    assertThat(Api.section(scene.postmortem, "follow-up")).contains("helped: 2027-04-23");
    reviews.plan();
    as(scene.boss.token())
        .body(Map.of("to", "IN_REVIEW"))
        .post(ROOT + "/postmortems/" + scene.postmortem + "/status")
        .then()
        .statusCode(200);
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      clock.set(WEDNESDAY.plus(Duration.ofDays(30)));
      reviews.wake();
      clock.set(WEDNESDAY.plus(Duration.ofDays(31)));
      publishAgain();
      assertThat(Api.section(scene.postmortem, "follow-up")).contains("helped: 2027-05-24");
      clock.set(WEDNESDAY.plus(Duration.ofDays(60)));
      reviews.wake();
      clock.set(WEDNESDAY.plus(Duration.ofDays(61)));
      reviews.wake();

      assertThat(review(probe, 1).occurredAt()).isEqualTo(WEDNESDAY.plus(Duration.ofDays(61)));
    }
  }

  private void publish() {
    Api.write(scene.postmortem, "root-cause", "The pool was too small", TestTokens.responder())
        .statusCode(200);
    as(scene.boss.token())
        .body(Map.of("to", "IN_REVIEW"))
        .post(ROOT + "/postmortems/" + scene.postmortem + "/status")
        .then()
        .statusCode(200);
    publishAgain();
  }

  private void publishAgain() {
    as(scene.boss.token())
        .body(Map.of())
        .post(ROOT + "/postmortems/" + scene.postmortem + "/publish")
        .then()
        .statusCode(200);
  }

  private FollowUpReviewDue review(TopicProbe probe, int round) {
    return probe.await(
        FollowUpReviewDue.class,
        event -> event.postmortemId().equals(scene.postmortem) && event.round() == round);
  }

  private static FollowUpDigest digest(TopicProbe probe, UUID person, int number) {
    return probe.await(
        FollowUpDigest.class,
        event -> event.personId().equals(person) && event.sequence() == number);
  }

  private static List<FollowUpDigest> to(TopicProbe probe, UUID person) {
    return probe.events(FollowUpDigest.class).stream()
        .filter(event -> event.personId().equals(person))
        .toList();
  }

  private static List<String> ids(List<DigestEntry> entries) {
    return entries.stream().map(entry -> entry.actionItemId().toString()).toList();
  }
}
