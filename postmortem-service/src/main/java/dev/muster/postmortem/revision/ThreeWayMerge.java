package dev.muster.postmortem.revision;

import dev.muster.postmortem.revision.MergePiece.Conflict;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeResult;

/** Puts together, line by line, two texts that began as the same one. */
public final class ThreeWayMerge {
  private static final int BASE = 0;
  private static final int THEIRS = 1;
  private static final int MINE = 2;
  private static final String LINE = "\n";

  private final List<MergePiece> pieces = new ArrayList<>();
  private final String[] conflict = new String[3];
  private boolean conflicting;

  private ThreeWayMerge() {}

  /** The pieces in order; together they hold every word that either of the two added. */
  public static List<MergePiece> of(String base, String theirs, String mine) {
    MergeResult<Tokens> result =
        new MergeAlgorithm(Differences.algorithm())
            .merge(Tokens.BY_TEXT, lines(base), lines(theirs), lines(mine));
    ThreeWayMerge merge = new ThreeWayMerge();
    for (MergeChunk chunk : result) {
      String text =
          result
              .getSequences()
              .get(chunk.getSequenceIndex())
              .text(chunk.getBegin(), chunk.getEnd(), LINE);
      merge.add(chunk, text);
    }
    merge.settle();
    return List.copyOf(merge.pieces);
  }

  /** Whether nobody has to choose. */
  public static boolean isClean(List<MergePiece> pieces) {
    return pieces.stream().noneMatch(piece -> piece.conflict() != null);
  }

  /** The text of pieces among which nobody has to choose. */
  public static String text(List<MergePiece> pieces) {
    return String.join(LINE, pieces.stream().map(MergePiece::text).toList());
  }

  private void add(MergeChunk chunk, String text) {
    switch (chunk.getConflictState()) {
      case NO_CONFLICT -> {
        settle();
        if (chunk.getEnd() > chunk.getBegin()) {
          pieces.add(new MergePiece(text, null));
        }
      }
      case FIRST_CONFLICTING_RANGE -> {
        settle();
        conflicting = true;
        conflict[THEIRS] = text;
      }
      case BASE_CONFLICTING_RANGE -> conflict[BASE] = text;
      case NEXT_CONFLICTING_RANGE -> conflict[MINE] = text;
    }
  }

  private void settle() {
    if (conflicting) {
      pieces.add(
          new MergePiece(
              null,
              new Conflict(
                  said(BASE),
                  said(THEIRS),
                  said(MINE),
                  Differences.between(said(THEIRS), said(MINE)))));
    }
    conflicting = false;
    for (int i = 0; i < conflict.length; i++) {
      conflict[i] = null;
    }
  }

  private String said(int whose) {
    return conflict[whose] == null ? "" : conflict[whose];
  }

  private static Tokens lines(String text) {
    return new Tokens(List.of(text.split(LINE, -1)));
  }
}
