package dev.muster.postmortem.document.api;

import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.document.SectionKey;

/** Reads the key of a section in a path. */
public final class SectionPath {
  private SectionPath() {}

  /**
   * The section of {@code slug}.
   *
   * @throws ProblemException 404 when there is none
   */
  public static SectionKey key(String slug) {
    return SectionKey.ofSlug(slug)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("postmortem.section-not-found", "There is no such section")));
  }
}
