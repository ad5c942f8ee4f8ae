package dev.muster.postmortem.action;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static dev.muster.postmortem.action.ItemScene.ITEMS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.postmortem.KnownFactors;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether an incident came back although something was done to prevent it. */
@QuarkusTest
class EffectivenessTest {
  private static final Instant JANUARY = Instant.parse("2027-01-11T10:00:00Z");

  @Inject Cast cast;
  @Inject MovableClock clock;
  @Inject KnownFactors factors;
  private ItemScene january;

  @BeforeEach
  void firstIncident() {
    clock.set(JANUARY);
    january = new ItemScene(cast, clock.instant());
    factors.add(january.postmortem, "CAPACITY", "The pool was full", true);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void whatWasDoneAfterTheSecondIncidentIsMarkedByTheThird() {
    String item = promise(Map.of());
    clock.set(JANUARY.plus(Duration.ofDays(20)));
    IncidentStory february = again("CAPACITY");
    clock.set(JANUARY.plus(Duration.ofDays(35)));
    january.finish(item);
    as(january.boss.token()).get(ITEMS + "/" + item).then().body("cameBackAfter", hasSize(0));

    clock.set(JANUARY.plus(Duration.ofDays(60)));
    IncidentStory march = again("CAPACITY");

    as(january.boss.token())
        .get(ITEMS + "/" + item)
        .then()
        .body("cameBackAfter.reference", contains(march.reference()));
    as(january.boss.token())
        .get(ITEMS + "?cameBack=true&postmortemId=" + january.postmortem)
        .then()
        .body("items.id", contains(item));
    as(january.boss.token())
        .get(ROOT + "/follow-up/overview?teamId=" + january.team)
        .then()
        .body("counts.cameBack", equalTo(1));
    as(january.boss.token())
        .get(ITEMS + "?postmortemId=" + Api.postmortemOf(february.id))
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void onlyFinishedPreventionIsMarkedAndACorrectedCauseTakesItBack() {
    String prevented = promise(Map.of());
    String open = promise(Map.of());
    String detected = promise(Map.of("kind", "DETECT"));
    january.finish(prevented);
    january.finish(detected);
    clock.set(JANUARY.plus(Duration.ofDays(20)));
    IncidentStory february = again("CAPACITY");
    IncidentStory same = again("CAPACITY");

    as(january.boss.token())
        .get(ITEMS + "/" + prevented)
        .then()
        .body(
            "cameBackAfter.reference", containsInAnyOrder(february.reference(), same.reference()));
    as(january.boss.token()).get(ITEMS + "/" + open).then().body("cameBackAfter", hasSize(0));
    as(january.boss.token()).get(ITEMS + "/" + detected).then().body("cameBackAfter", hasSize(0));
    factors.forget(Api.postmortemOf(same.id));
    as(january.boss.token())
        .get(ITEMS + "/" + prevented)
        .then()
        .body("cameBackAfter.reference", contains(february.reference()));
  }

  @Test
  void afterNinetyDaysOrOfAnotherCauseItIsAnotherIncident() {
    String item = promise(Map.of());
    january.finish(item);
    clock.set(JANUARY.plus(Duration.ofDays(20)));
    again("DESIGN");
    clock.set(JANUARY.plus(Duration.ofDays(91)));
    again("CAPACITY");

    as(january.boss.token()).get(ITEMS + "/" + item).then().body("cameBackAfter", hasSize(0));
  }

  private String promise(Map<String, Object> more) {
    return january
        .promise(LocalDate.ofInstant(JANUARY, ZoneOffset.UTC).plusDays(5), more)
        .getString("id");
  }

  private IncidentStory again(String cause) {
    IncidentStory story =
        new IncidentStory(january.team)
            .service(january.service)
            .milestonesFrom(clock.instant(), 1, 2, 3, 4, 5)
            .declare()
            .resolve();
    UUID postmortem = Api.postmortemOf(story.id);
    factors.add(postmortem, cause, "The pool was full", true);
    return story;
  }
}
