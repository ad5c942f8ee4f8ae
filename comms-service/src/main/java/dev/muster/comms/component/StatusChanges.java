package dev.muster.comms.component;

import java.util.List;

/** The components that changed together, as one value to store. */
public record StatusChanges(List<StatusChange> changes) {
  public StatusChanges {
    changes = List.copyOf(changes);
  }
}
