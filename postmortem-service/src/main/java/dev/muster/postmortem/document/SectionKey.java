package dev.muster.postmortem.document;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sections that a post-mortem may have (SEC-02..SEC-21); its template says which it shows, in
 * which order. Metadata and action items (SEC-01, SEC-13) are no text and stand beside them.
 */
public enum SectionKey {
  SUMMARY,
  PEOPLE,
  IMPACT,
  TIMELINE,
  DETECTION,
  RESPONSE,
  COMMUNICATIONS,
  HYPOTHESES,
  DECISIONS,
  IMMEDIATE_CAUSE,
  ROOT_CAUSE,
  CONTRIBUTING_FACTORS,
  WENT_WELL,
  WENT_WRONG,
  LUCK,
  LESSONS,
  PREVENTION,
  RUNBOOKS,
  METRICS,
  FOLLOW_UP,
  RELATED,
  LINKS,
  GLOSSARY,
  ATTENDEES,
  /** What an imported document says under headings that no other section has. */
  NOTES;

  /** The key as paths and texts write it, such as {@code root-cause}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The section of a slug; empty when there is none. */
  public static Optional<SectionKey> ofSlug(String slug) {
    return Stream.of(values()).filter(key -> key.slug().equals(slug)).findFirst();
  }
}
