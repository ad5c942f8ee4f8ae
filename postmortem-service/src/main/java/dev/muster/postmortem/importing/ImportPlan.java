package dev.muster.postmortem.importing;

import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.postmortem.action.Payoff;
import dev.muster.postmortem.document.SectionKey;
import dev.muster.postmortem.export.Paper;
import dev.muster.postmortem.factor.FactorText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a document that is imported.
 *
 * @param own whether Muster wrote the document
 * @param title what the post-mortem is called afterwards; null to leave it
 * @param facts what the document says of the incident, which itself stays as it is
 * @param unknown headings that no section has; their texts are kept in the section {@code notes}
 * @param noActionItemsReason null for none
 * @param postmortemId the post-mortem that is written into; null when one is drafted first
 */
public record ImportPlan(
    boolean own,
    Locale language,
    @Nullable String title,
    List<Paper.Fact> facts,
    List<PlannedSection> sections,
    List<PlannedItem> items,
    List<PlannedFactor> factors,
    List<String> unknown,
    @Nullable String noActionItemsReason,
    @Nullable UUID postmortemId) {

  /** What an import does to the text of a section. */
  public enum Effect {
    /** Nobody has written there. */
    FILLS,
    /** It says so already. */
    SAME,
    /** It takes the place of what a person wrote, which stays as a revision. */
    REPLACES
  }

  /**
   * A text and where it goes.
   *
   * @param heading what stands above it in the document; empty for none
   */
  public record PlannedSection(SectionKey key, String heading, String markdown, Effect effect) {}

  /**
   * An action item that is proposed.
   *
   * @param description Markdown with what else the document says of it
   * @param ownerId the person of that name; null when there is none or several
   * @param ownerTeamId the team of that name; null when there is none
   * @param dueOn null when there is none or it has passed
   * @param payoff a part is null when there is none, or in words that mean nothing here
   * @param known whether the post-mortem has an item of that title, so that none is added
   */
  public record PlannedItem(
      Paper.Task task,
      String title,
      String description,
      @Nullable UUID ownerId,
      @Nullable UUID ownerTeamId,
      ActionItemPriority priority,
      @Nullable LocalDate dueOn,
      Payoff payoff,
      boolean known) {}

  /**
   * A contributing factor that is added.
   *
   * @param items titles of the action items that do something about it
   */
  public record PlannedFactor(FactorText text, List<String> items) {}

  /** Whether a text that a person wrote would give way. */
  public boolean replaces() {
    return sections.stream().anyMatch(section -> section.effect() == Effect.REPLACES);
  }
}
