package dev.muster.postmortem.document;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The sections of a post-mortem in the order in which it reads (SEC-02..SEC-17). */
public enum SectionKey {
  SUMMARY,
  IMPACT,
  TIMELINE,
  DETECTION,
  RESPONSE,
  ROOT_CAUSE,
  CONTRIBUTING_FACTORS,
  WENT_WELL,
  WENT_WRONG,
  LUCK,
  LESSONS,
  LINKS;

  /** The key as paths and texts write it, such as {@code root-cause}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The section of a slug; empty when there is none. */
  public static Optional<SectionKey> ofSlug(String slug) {
    return Stream.of(values()).filter(key -> key.slug().equals(slug)).findFirst();
  }
}
