package dev.muster.postmortem.analysis.drawing;

import dev.muster.postmortem.analysis.Analyses;
import dev.muster.postmortem.analysis.AnalysisDocument;
import dev.muster.postmortem.analysis.AnalysisTitle;
import dev.muster.postmortem.analysis.Findings;
import dev.muster.postmortem.analysis.KnownAnalysis;
import dev.muster.postmortem.factor.CauseCatalogue;
import dev.muster.postmortem.factor.CauseCategories;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Draws analyses as SVG for documents: light, printable, without scripts. */
@ApplicationScoped
public class AnalysisPictures {
  private final Analyses analyses;
  private final CauseCategories categories;

  AnalysisPictures(Analyses analyses, CauseCategories categories) {
    this.analyses = analyses;
    this.categories = categories;
  }

  /** The analysis with labels in {@code language}; the same analysis gives the same bytes. */
  public String svg(KnownAnalysis analysis, Locale language) {
    Phrases phrases = Wording.in(language);
    Findings findings = analyses.findings(analysis);
    AnalysisDocument document = analysis.text().document();
    Canvas canvas =
        switch (analysis.kind()) {
          case FIVE_WHYS -> FiveWhysPicture.draw(document.fiveWhys(), phrases);
          case FISHBONE ->
              FishbonePicture.draw(
                  document.fishbone(),
                  BranchNames.of(categories.of(CauseCatalogue.FISHBONE), language));
          case FAULT_TREE -> FaultTreePicture.draw(document.faultTree(), findings, phrases);
          case TIMELINE -> TimelinePicture.draw(document.timeline(), findings.phases(), phrases);
        };
    return canvas.svg(
        "analysis-" + analysis.id(),
        AnalysisTitle.of(analysis, phrases),
        phrases.text("analysis.kind." + analysis.kind()));
  }
}
