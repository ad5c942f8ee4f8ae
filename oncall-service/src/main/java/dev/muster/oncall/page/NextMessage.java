package dev.muster.oncall.page;

import dev.muster.oncall.escalation.OnCallDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Lets the next message of a page go before its time because one did not arrive. */
@ApplicationScoped
class NextMessage {
  private final PageTable table;
  private final OnCallDirectory directory;

  NextMessage(PageTable table, OnCallDirectory directory) {
    this.table = table;
    this.directory = directory;
  }

  /**
   * At once, or after the quiet hours of the person when the page can wait; only while it is open.
   */
  void advance(UUID stepId, Instant now) {
    table.reader(stepId).ifPresent(reader -> table.advance(stepId, due(reader, now), now));
  }

  private Instant due(PageTable.Reader reader, Instant now) {
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
