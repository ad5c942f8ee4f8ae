package dev.muster.postmortem.analysis;

import dev.muster.platform.i18n.Languages;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Wording;

/** What an analysis is called. */
public final class AnalysisTitle {
  private AnalysisTitle() {}

  /** Its title; the name of its kind in the words of the reader while nobody gave it another. */
  public static String of(KnownAnalysis analysis, Phrases phrases) {
    String name = "analysis.kind." + analysis.kind();
    String title = analysis.text().title();
    return Languages.all().stream()
            .anyMatch(language -> Wording.in(language).text(name).equals(title))
        ? phrases.text(name)
        : title;
  }
}
