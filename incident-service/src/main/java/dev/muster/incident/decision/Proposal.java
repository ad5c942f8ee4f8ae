package dev.muster.incident.decision;

import java.util.List;

/**
 * What is to be done.
 *
 * @param alternatives what else could be done; may be empty
 * @param expectedEffect null when nobody said
 */
public record Proposal(String text, List<String> alternatives, String expectedEffect) {
  public Proposal {
    alternatives = List.copyOf(alternatives);
  }
}
