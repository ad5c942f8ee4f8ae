package dev.muster.postmortem.document.api;

import dev.muster.postmortem.revision.Revision;
import dev.muster.postmortem.revision.RevisionKind;
import java.time.Instant;

/** Who wrote what a section said, and how many words were different from before. */
public record RevisionSummary(
    long version, RevisionKind kind, int wordsAdded, int wordsRemoved, Instant at, String by) {

  static RevisionSummary from(Revision revision) {
    return new RevisionSummary(
        revision.version(),
        revision.kind(),
        revision.wordsAdded(),
        revision.wordsRemoved(),
        revision.at(),
        revision.byName());
  }
}
