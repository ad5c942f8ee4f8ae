package dev.muster.postmortem.export;

import dev.muster.postmortem.analysis.Findings;
import dev.muster.postmortem.analysis.KnownAnalysis;
import dev.muster.postmortem.analysis.drawing.BranchNames;
import dev.muster.postmortem.draft.DraftSource;
import dev.muster.postmortem.factor.CauseCategory;
import dev.muster.postmortem.factor.Factor;
import dev.muster.postmortem.factor.LinkedItem;
import dev.muster.postmortem.meeting.ReviewMeeting;
import dev.muster.postmortem.people.People;
import dev.muster.postmortem.publication.Document;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * All that leaves with a post-mortem.
 *
 * @param source what is known of the incident now, from which a draft is worded
 * @param meeting the review; null when there is none or it was called off
 * @param attendees names of those who are invited to it
 * @param teams names of the teams that own action items
 */
public record Export(
    Document document,
    DraftSource source,
    List<Factor> factors,
    List<Drawn> analyses,
    ReviewMeeting meeting,
    People attendees,
    Map<UUID, String> teams,
    Categories categories) {

  /** An analysis with what follows from it. */
  public record Drawn(KnownAnalysis analysis, Findings findings) {}

  /** The kinds of causes that factors and fishbones name. */
  public record Categories(List<CauseCategory> factors, List<CauseCategory> fishbones) {

    /** The name of a kind of factor, or its key. */
    public String factor(String key, Locale language) {
      return factors.stream()
          .filter(category -> category.key().equals(key))
          .findFirst()
          .map(category -> category.name(language))
          .orElse(key);
    }

    BranchNames branches(Locale language) {
      return BranchNames.of(fishbones, language);
    }
  }

  /**
   * Why nothing is done about a factor: its own reason, else the one for all that were left
   * (PRN-01); empty when something is done, or nobody gave a reason.
   */
  public Optional<String> whyNothing(Factor factor) {
    if (factor.items().stream().anyMatch(LinkedItem::counts)) {
      return Optional.empty();
    }
    return Optional.ofNullable(factor.text().noActionReason())
        .or(() -> Optional.ofNullable(document.postmortem().uncoveredFactorsReason()));
  }

  Optional<ReviewMeeting> review() {
    return Optional.ofNullable(meeting);
  }
}
