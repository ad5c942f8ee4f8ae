package dev.muster.oncall.page;

import java.util.List;

/** A person to page and the messages to send them, at least one. */
public record PlannedPage(ReachablePerson person, List<PlannedStep> steps) {
  public PlannedPage {
    steps = List.copyOf(steps);
  }
}
