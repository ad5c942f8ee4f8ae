package dev.muster.postmortem.draft;

import dev.muster.contracts.Link;
import java.util.regex.Pattern;

/**
 * Instructions that somebody may have followed in an incident.
 *
 * @param of the service that they are for; empty when they came with an alert
 */
public record Runbook(String of, Link link) {
  private static final Pattern WORDS =
      Pattern.compile(
          "run-?\\s?book|play-?\\s?book|ранбук|инструкци|регламент",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Whether a link leads to instructions, as far as its words and its address say. */
  static boolean is(Link link) {
    return WORDS.matcher(link.text()).find() || WORDS.matcher(link.href()).find();
  }
}
