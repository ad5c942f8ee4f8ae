package dev.muster.oncall.page;

import dev.muster.oncall.escalation.OnCallDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lets the next message of a page go before its time because one did not arrive. */
@ApplicationScoped
class NextMessage {
  private final StepOutcomeTable table;
  private final OnCallDirectory directory;

  NextMessage(StepOutcomeTable table, OnCallDirectory directory) {
    this.table = table;
    this.directory = directory;
  }

  /** When the next message is due, and since when that is known. */
  private record Turn(Instant due, Instant since) {}

  /**
   * At once, or after the quiet hours of the person when the page can wait; only while it is open.
   *
   * @param lost the steps whose messages did not arrive, and since when that is known
   */
  void advance(Map<UUID, Instant> lost) {
    if (lost.isEmpty()) {
      return;
    }
    table.readers(lost.keySet()).stream()
        .collect(
            Collectors.groupingBy(
                reader -> turn(reader, lost.get(reader.stepId())),
                Collectors.mapping(StepOutcomeTable.Reader::stepId, Collectors.toList())))
        .forEach((turn, steps) -> table.advance(steps, turn.due(), turn.since()));
  }

  private Turn turn(StepOutcomeTable.Reader reader, Instant since) {
    return new Turn(due(reader, since), since);
  }

  private Instant due(StepOutcomeTable.Reader reader, Instant now) {
    return switch (reader.urgency()) {
      case HIGH -> now;
      case LOW ->
          directory
              .person(reader.personId())
              .map(person -> person.quietHours().over(now, person.zone()))
              .orElse(now);
    };
  }
}
