package dev.muster.oncall.page;

import java.util.List;

/**
 * A person to page and the messages to send them, at least one.
 *
 * @param path of the first target that led to them
 */
public record PlannedPage(ReachablePerson person, PagePath path, List<PlannedStep> steps) {
  public PlannedPage {
    steps = List.copyOf(steps);
  }
}
