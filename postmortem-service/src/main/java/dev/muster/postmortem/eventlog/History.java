package dev.muster.postmortem.eventlog;

import dev.muster.contracts.Event;
import dev.muster.contracts.EventTypes;
import java.util.List;
import java.util.UUID;

/** All that the log holds of one aggregate, in the order in which it came; never empty. */
public record History(UUID subject, List<StoredEvent> events) {

  public History {
    events = List.copyOf(events);
  }

  /** The events as records of one family. */
  public <E extends Event> List<E> as(Class<E> family) {
    return events.stream().map(stored -> family.cast(stored.event())).toList();
  }

  /** Whether the first event that came is of this type, so that nothing is missing before it. */
  public boolean beginsWith(Class<? extends Event> type) {
    return events.get(0).type().equals(EventTypes.typeOf(type));
  }
}
