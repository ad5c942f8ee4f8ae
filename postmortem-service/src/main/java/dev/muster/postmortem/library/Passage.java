package dev.muster.postmortem.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the words stand that were searched for.
 *
 * @param section key of the section, such as {@code root-cause}; null elsewhere
 */
public record Passage(Place place, @Nullable String section, List<Segment> text) {

  /** What of a post-mortem is searched. */
  public enum Place {
    TITLE,
    SECTION,
    FACTOR,
    ACTION_ITEM,
    TAG,
    ANALYSIS,
    MEETING,
    TIMELINE,
    COMMENT,
    PUBLIC_VERSION
  }
}
