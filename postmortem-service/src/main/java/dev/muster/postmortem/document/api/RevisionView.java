package dev.muster.postmortem.document.api;

import dev.muster.postmortem.revision.Difference;
import dev.muster.postmortem.revision.Differences;
import dev.muster.postmortem.revision.Revision;
import java.util.List;

/**
 * What a section said at a version.
 *
 * @param differences from the text that it is compared with, word by word
 */
public record RevisionView(
    RevisionSummary revision, String markdown, List<Difference> differences) {

  static RevisionView from(Revision revision, String other) {
    return new RevisionView(
        RevisionSummary.from(revision),
        revision.markdown(),
        Differences.between(other, revision.markdown()));
  }
}
