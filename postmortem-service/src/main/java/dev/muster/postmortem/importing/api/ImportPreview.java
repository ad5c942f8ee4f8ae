package dev.muster.postmortem.importing.api;

import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.platform.markdown.MarkdownRenderer;
import dev.muster.postmortem.action.Level;
import dev.muster.postmortem.export.Paper;
import dev.muster.postmortem.factor.FactorText;
import dev.muster.postmortem.importing.ImportPlan;
import dev.muster.postmortem.importing.ImportPlan.Effect;
import dev.muster.postmortem.wording.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What goes where when a document is imported.
 *
 * @param own whether Muster wrote the document
 * @param title what the post-mortem is called afterwards; null when that stays
 * @param facts what the document says of the incident, which itself stays as it is
 * @param unknown headings that no section has; their texts are kept in the section {@code notes}
 * @param replaces whether a text that a person wrote would give way
 * @param postmortemId the post-mortem that is written into; null when one is drafted first
 */
public record ImportPreview(
    boolean own,
    String language,
    @Nullable String title,
    List<Fact> facts,
    List<Part> sections,
    List<Item> actionItems,
    List<Cause> factors,
    List<String> unknown,
    @Nullable String noActionItemsReason,
    boolean replaces,
    @Nullable UUID postmortemId) {

  /** A fact as the document says it. */
  public record Fact(String label, String value) {}

  /**
   * A text and where it goes.
   *
   * @param name what the section is called in the reader's language
   * @param heading what stands above it in the document; empty for none
   */
  public record Part(
      String key, String name, String heading, String markdown, String html, Effect effect) {}

  /**
   * An action item that is proposed.
   *
   * @param owner as the document names the person or team
   * @param ownerFound whether that is somebody here
   * @param due as the document says it
   * @param dueOn null when there is none or it has passed
   * @param known whether the post-mortem has an item of that title, so that none is added
   */
  public record Item(
      String title,
      String description,
      String owner,
      boolean ownerFound,
      ActionItemPriority priority,
      String due,
      @Nullable LocalDate dueOn,
      boolean known,
      @Nullable Level impact,
      @Nullable Level effort) {}

  /** A contributing factor; {@code category} is a key. */
  public record Cause(String text, String category, boolean main) {}

  static ImportPreview from(ImportPlan plan, Locale language, MarkdownRenderer renderer) {
    return new ImportPreview(
        plan.own(),
        plan.language().toLanguageTag(),
        plan.title(),
        plan.facts().stream().map(fact -> new Fact(fact.label(), fact.value())).toList(),
        plan.sections().stream().map(section -> part(section, language, renderer)).toList(),
        plan.items().stream().map(ImportPreview::item).toList(),
        plan.factors().stream().map(ImportPreview::cause).toList(),
        plan.unknown(),
        plan.noActionItemsReason(),
        plan.replaces(),
        plan.postmortemId());
  }

  private static Part part(
      ImportPlan.PlannedSection section, Locale language, MarkdownRenderer renderer) {
    return new Part(
        section.key().slug(),
        Wording.in(language).text("section." + section.key().slug()),
        section.heading(),
        section.markdown(),
        renderer.toHtml(section.markdown()),
        section.effect());
  }

  private static Item item(ImportPlan.PlannedItem item) {
    Paper.Task task = item.task();
    return new Item(
        item.title(),
        item.description(),
        task.owner(),
        item.ownerId() != null || item.ownerTeamId() != null,
        item.priority(),
        task.due(),
        item.dueOn(),
        item.known(),
        item.payoff().impact(),
        item.payoff().effort());
  }

  private static Cause cause(ImportPlan.PlannedFactor planned) {
    FactorText factor = planned.text();
    return new Cause(factor.text(), factor.category(), factor.main());
  }
}
