package dev.muster.postmortem.document.api;

import dev.muster.postmortem.document.SectionHistory.Merged;
import dev.muster.postmortem.revision.MergePiece;
import java.util.List;

/**
 * The problem of two people who changed the same lines; nothing was stored.
 *
 * @param version of the section now; the text that settles it is based on this one
 * @param base what the section said when the writer began
 * @param theirs what it says now
 * @param theirsBy who wrote that
 * @param pieces both put together, with what there is to choose
 */
public record MergeConflict(
    String type,
    String title,
    int status,
    String detail,
    String code,
    long version,
    String base,
    String theirs,
    String theirsBy,
    List<MergePiece> pieces) {

  static MergeConflict from(Merged merged) {
    return new MergeConflict(
        "about:blank",
        "Conflict",
        409,
        "Somebody else changed the same lines; choose what stays",
        "postmortem.section-conflict",
        merged.section().version(),
        merged.base(),
        merged.section().markdown(),
        merged.section().updatedBy(),
        merged.pieces());
  }
}
