package dev.muster.incident.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.Who;
import dev.muster.incident.room.RoomPlan.Wish;
import dev.muster.incident.room.WarRoom.Chat;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoomPlanTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final Wish WISH = new Wish(true, "topic", Set.of(), null, Set.of(), 3);

  private static WarRoom room(
      String channel, String topic, String ts, Steps steps, Instant archiveAt, Instant archivedAt) {
    return new WarRoom(
        new UUID(0, 1),
        Chat.SLACK,
        NOW,
        Who.system("x"),
        "incident-x",
        1,
        false,
        channel,
        null,
        topic,
        ts,
        3,
        steps,
        archiveAt,
        archivedAt,
        1);
  }

  private static Steps furnished() {
    return Steps.none()
        .done(ChannelStep.PURPOSE, NOW)
        .done(ChannelStep.PIN, NOW)
        .done(ChannelStep.BOOKMARK, NOW);
  }

  private static WarRoom ready(Instant archiveAt, Instant archivedAt) {
    return room("C1", "topic", "1.2", furnished(), archiveAt, archivedAt);
  }

  @Test
  void withoutAChannelNothingElseIsTried() {
    var plan = new RoomPlan(room(null, null, null, Steps.none(), null, null), WISH);
    assertThat(plan.next(NOW)).contains(ChannelStep.CREATE);
    var over = new RoomPlan(room(null, null, null, Steps.none(), null, null), ended());
    assertThat(over.next(NOW)).isEmpty();
    assertThat(over.due(NOW)).isEmpty();
  }

  private static Wish ended() {
    return new Wish(false, "topic", Set.of(), null, Set.of(), 3);
  }

  @Test
  void whatFailedWaitsAndTheRestGoesOn() {
    var steps = Steps.none().failed(ChannelStep.PURPOSE, "missing_scope", null, NOW);
    var plan = new RoomPlan(room("C1", null, null, steps, null, null), WISH);
    assertThat(plan.next(NOW)).contains(ChannelStep.TOPIC);
    assertThat(plan.next(NOW.plusSeconds(5))).contains(ChannelStep.PURPOSE);
  }

  @Test
  void aChatThatAsksForAPauseGetsIt() {
    var steps = furnished().failed(ChannelStep.TOPIC, "429", Duration.ofSeconds(40), NOW);
    var plan = new RoomPlan(room("C1", "old", "1.2", steps, null, null), WISH);
    assertThat(plan.next(NOW.plusSeconds(39))).isEmpty();
    assertThat(plan.due(NOW)).contains(NOW.plusSeconds(40));
    assertThat(plan.next(NOW.plusSeconds(40))).contains(ChannelStep.TOPIC);
  }

  @Test
  void pausesGrowToAQuarterOfAnHour() {
    var steps = Steps.none();
    for (int failure = 0; failure < 40; failure++) {
      steps = steps.failed(ChannelStep.CREATE, "internal_error", null, NOW);
    }
    assertThat(steps.retryAt(ChannelStep.CREATE)).contains(NOW.plus(Duration.ofMinutes(15)));
  }

  @Test
  void aNewTopicAndNewPeopleAreBroughtIn() {
    var later = new Wish(true, "another topic", Set.of(new UUID(0, 9)), null, Set.of(), 3);
    assertThat(new RoomPlan(ready(null, null), later).next(NOW)).contains(ChannelStep.TOPIC);
    var people = new Wish(true, "topic", Set.of(new UUID(0, 9)), null, Set.of(), 3);
    assertThat(new RoomPlan(ready(null, null), people).next(NOW)).contains(ChannelStep.INVITE);
    assertThat(new RoomPlan(ready(null, null), WISH).next(NOW)).isEmpty();
  }

  @Test
  void whatIsWrittenIsMirroredOnceThereIsAFirstMessage() {
    var written = new Wish(true, "topic", Set.of(), null, Set.of(), 4);
    assertThat(new RoomPlan(ready(null, null), written).next(NOW)).contains(ChannelStep.MIRROR);
    var silent = room("C1", "topic", null, furnished(), null, null);
    assertThat(new RoomPlan(silent, written).next(NOW)).contains(ChannelStep.GREET);
  }

  @Test
  void theChannelGoesWhenItsTimeHasComeAndComesBack() {
    var week = NOW.plus(Duration.ofDays(7));
    var plan = new RoomPlan(ready(week, null), ended());
    assertThat(plan.next(NOW)).isEmpty();
    assertThat(plan.due(NOW)).contains(week);
    assertThat(plan.next(week)).contains(ChannelStep.ARCHIVE);
    var gone = new RoomPlan(ready(week, week), ended());
    assertThat(gone.next(week)).isEmpty();
    assertThat(gone.due(week)).isEmpty();
    assertThat(new RoomPlan(ready(null, week), WISH).next(week)).contains(ChannelStep.REVIVE);
  }

  @Test
  void afterTheEndLatecomersStillGetIn() {
    var late = new Wish(false, "topic", Set.of(new UUID(0, 9)), null, Set.of(), 3);
    assertThat(new RoomPlan(ready(NOW.plusSeconds(60), null), late).next(NOW))
        .contains(ChannelStep.INVITE);
  }

  @Test
  void whoeverLeavesIsTakenOutBeforeAnythingMoreIsMirrored() {
    var leaver = new Wish(true, "topic", Set.of(), null, Set.of(new UUID(0, 9)), 4);
    var plan = new RoomPlan(ready(null, null), leaver);
    assertThat(plan.next(NOW)).contains(ChannelStep.REMOVE);
    var failed = furnished().failed(ChannelStep.REMOVE, "internal_error", null, NOW);
    var later = new RoomPlan(room("C1", "topic", "1.2", failed, null, null), leaver);
    assertThat(later.next(NOW)).isEmpty();
    assertThat(later.due(NOW)).contains(NOW.plusSeconds(5));
    assertThat(new RoomPlan(ready(NOW, null), leaver).next(NOW)).contains(ChannelStep.REMOVE);
  }

  @Test
  void whoCouldNotBeBroughtInIsAskedAgainLater() {
    var again = NOW.plus(Duration.ofMinutes(9));
    var wish = new Wish(true, "topic", Set.of(), again, Set.of(), 3);
    var plan = new RoomPlan(ready(null, null), wish);
    assertThat(plan.next(NOW)).isEmpty();
    assertThat(plan.due(NOW)).contains(again);
  }
}
