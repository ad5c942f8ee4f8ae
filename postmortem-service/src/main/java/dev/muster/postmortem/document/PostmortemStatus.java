package dev.muster.postmortem.document;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far a post-mortem is. */
public enum PostmortemStatus {
  DRAFT,
  IN_REVIEW,
  /** Enough people agreed to the text as it is. */
  APPROVED,
  PUBLISHED;

  /** The statuses that may follow this one. */
  public Set<PostmortemStatus> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(IN_REVIEW, PUBLISHED);
      case IN_REVIEW -> EnumSet.of(DRAFT, APPROVED, PUBLISHED);
      case APPROVED -> EnumSet.of(DRAFT, IN_REVIEW, PUBLISHED);
      case PUBLISHED -> EnumSet.of(IN_REVIEW);
    };
  }

  /** The name as texts write it, such as {@code in-review}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
