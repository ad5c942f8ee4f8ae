package dev.muster.postmortem.revision;

import dev.muster.postmortem.revision.Difference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;

/** What distinguishes two texts, word by word. */
public final class Differences {
  private static final Pattern WORD = Pattern.compile("\\s+|\\S+");

  private Differences() {}

  /**
   * The stretches in order: what is same or removed is the first text, same or added the second.
   */
  public static List<Difference> between(String before, String after) {
    Tokens a = words(before);
    Tokens b = words(after);
    List<Difference> found = new ArrayList<>();
    int at = 0;
    for (Edit edit : edits(a, b)) {
      add(found, Kind.SAME, a.text(at, edit.getBeginA(), ""));
      add(found, Kind.REMOVED, a.text(edit.getBeginA(), edit.getEndA(), ""));
      add(found, Kind.ADDED, b.text(edit.getBeginB(), edit.getEndB(), ""));
      at = edit.getEndA();
    }
    add(found, Kind.SAME, a.text(at, a.size(), ""));
    return found;
  }

  /** How many words of that kind there are. */
  public static int words(List<Difference> differences, Kind kind) {
    return differences.stream()
        .filter(difference -> difference.kind() == kind)
        .mapToInt(difference -> count(difference.text()))
        .sum();
  }

  /** An algorithm that stays quick whatever the texts are. */
  static DiffAlgorithm algorithm() {
    HistogramDiff algorithm = new HistogramDiff();
    algorithm.setFallbackAlgorithm(null);
    return algorithm;
  }

  private static EditList edits(Tokens a, Tokens b) {
    return algorithm().diff(Tokens.BY_TEXT, a, b);
  }

  private static Tokens words(String text) {
    return new Tokens(WORD.matcher(text).results().map(match -> match.group()).toList());
  }

  private static int count(String text) {
    return (int) WORD.matcher(text).results().filter(match -> !match.group().isBlank()).count();
  }

  private static void add(List<Difference> found, Kind kind, String text) {
    if (!text.isEmpty()) {
      found.add(new Difference(kind, text));
    }
  }
}
