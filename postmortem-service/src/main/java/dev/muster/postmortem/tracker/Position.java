package dev.muster.postmortem.tracker;

import java.util.List;

/**
 * Where an issue stands in its tracker.
 *
 * @param state Jira's status category ({@code new}, {@code indeterminate}, {@code done}); GitHub's
 *     {@code open} or {@code closed}
 * @param name Jira's name of the status; GitHub's reason of the state; null for none
 * @param labels of the issue, GitHub only
 */
public record Position(String state, String name, List<String> labels) {
  public Position {
    labels = labels == null ? List.of() : List.copyOf(labels);
  }

  /** As people read it: the name where there is one. */
  public String words() {
    return name == null ? state : name;
  }
}
