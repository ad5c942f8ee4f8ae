package dev.muster.postmortem.analysis;

import dev.muster.postmortem.factor.CauseCategory;
import java.util.List;
import java.util.Locale;

/** What an analysis says before anybody has drawn anything. */
final class FirstDocument {
  private FirstDocument() {}

  /**
   * A document about {@code problem}, cut where it is too long; a fishbone has a branch for each of
   * {@code categories} that is still offered.
   */
  static AnalysisDocument of(AnalysisKind kind, String problem, List<CauseCategory> categories) {
    String shown = problem.substring(0, Math.min(problem.length(), Limits.TEXT)).strip();
    return switch (kind) {
      case FIVE_WHYS -> AnalysisDocument.of(new FiveWhys(shown, null, List.of(), List.of()));
      case FISHBONE ->
          AnalysisDocument.of(
              new Fishbone(
                  shown,
                  categories.stream()
                      .filter(category -> !category.retired())
                      .limit(12)
                      .map(FirstDocument::branch)
                      .toList(),
                  List.of()));
      case FAULT_TREE ->
          AnalysisDocument.of(
              new FaultTree(List.of(new FaultEvent("top", null, shown, Gate.OR, null, false))));
      case TIMELINE -> AnalysisDocument.of(new TimelineNotes(List.of()));
    };
  }

  private static FishboneBranch branch(CauseCategory category) {
    return new FishboneBranch(
        category.key().toLowerCase(Locale.ROOT).replace('_', '-'), category.key(), null);
  }
}
