package dev.muster.postmortem.meeting;

import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.revision.MergePiece;
import dev.muster.postmortem.revision.ThreeWayMerge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notes of a meeting as somebody wrote them.
 *
 * @param text null leaves the notes as they are
 * @param base what the notes said when the writer began; null to overwrite whatever is there
 */
public record MeetingNotes(@Nullable String text, @Nullable String base) {
  /** Nothing was written. */
  static final MeetingNotes NONE = new MeetingNotes(null, null);

  /**
   * These notes together with what others stored since their writer began.
   *
   * @throws ProblemException 409 when both changed the same lines
   */
  String over(String stored) {
    if (text == null) {
      return stored;
    }
    if (base == null || base.equals(stored)) {
      return text;
    }
    List<MergePiece> pieces = ThreeWayMerge.of(base, stored, text);
    if (!ThreeWayMerge.isClean(pieces)) {
      throw new ProblemException(
          Problem.conflict(
              "meeting.notes-conflict",
              "Somebody else stored other notes in the same lines; read them and put both"
                  + " together"));
    }
    return ThreeWayMerge.text(pieces);
  }
}
