package dev.muster.oncall.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventChangesTest {
  private static final Instant FIRST = Instant.parse("2026-01-05T09:00:00Z");
  private static final Instant NOW = FIRST.plus(Duration.ofDays(1));
  private static final UUID SCHEDULE = UUID.randomUUID();
  private static final UUID PERSON = UUID.randomUUID();

  private static CalendarEvent event(String uid, int hours, Instant lastModified) {
    return new CalendarEvent(
        uid,
        SCHEDULE,
        PERSON,
        FIRST,
        FIRST.plus(Duration.ofHours(hours)),
        "Nights: Anna",
        0,
        false,
        lastModified);
  }

  @Test
  void whatStaysTheSameIsNotToldAgain() {
    var changes = EventChanges.of(List.of(event("a", 8, FIRST)), List.of(event("a", 8, NOW)), NOW);

    assertThat(changes).isEmpty();
  }

  @Test
  void whatIsNewIsToldForTheFirstTime() {
    var changes = EventChanges.of(List.of(), List.of(event("a", 8, NOW)), NOW);

    assertThat(changes).containsExactly(event("a", 8, NOW));
  }

  @Test
  void anotherEndRaisesTheSequence() {
    var changes = EventChanges.of(List.of(event("a", 8, FIRST)), List.of(event("a", 6, NOW)), NOW);

    assertThat(changes)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.sequence()).isEqualTo(1);
              assertThat(event.lastModified()).isEqualTo(NOW);
              assertThat(event.end()).isEqualTo(FIRST.plus(Duration.ofHours(6)));
            });
  }

  @Test
  void aShiftThatIsNoMoreIsCancelledOnceAndMayComeBack() {
    var cancelled = EventChanges.of(List.of(event("a", 8, FIRST)), List.of(), NOW).get(0);
    assertThat(cancelled.cancelled()).isTrue();
    assertThat(cancelled.sequence()).isEqualTo(1);

    assertThat(EventChanges.of(List.of(cancelled), List.of(), NOW.plusSeconds(1))).isEmpty();

    assertThat(EventChanges.of(List.of(cancelled), List.of(event("a", 8, NOW)), NOW))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.cancelled()).isFalse();
              assertThat(event.sequence()).isEqualTo(2);
            });
  }
}
