package dev.muster.postmortem.export.api;

import dev.muster.postmortem.analysis.AnalysisDocument;
import dev.muster.postmortem.analysis.AnalysisKind;
import dev.muster.postmortem.analysis.Findings;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.PostmortemStatus;
import dev.muster.postmortem.export.Export;
import dev.muster.postmortem.factor.Factor;
import dev.muster.postmortem.factor.LinkedItem;
import dev.muster.postmortem.publication.Document;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post-mortem as data. The same post-mortem gives the same text, with its parts in this order.
 *
 * @param format {@code muster-postmortem/1}; another number when a reader has to change
 * @param language of the headings of the sections
 * @param owner name; null for nobody
 * @param noActionItemsReason null when there are action items, or no reason
 * @param publishedAt null until it is published
 * @param meeting null when no review is called
 * @param uncoveredFactorsReason why nothing is done about factors without a reason of their own;
 *     null for none
 */
public record ExportedPostmortem(
    String format,
    String language,
    UUID id,
    String reference,
    String title,
    PostmortemStatus status,
    @Nullable String owner,
    @Nullable String scribe,
    Instant createdAt,
    @Nullable Instant publishedAt,
    @Nullable String publishedBy,
    ExportedIncident incident,
    List<Part> sections,
    List<Cause> factors,
    List<Study> analyses,
    List<ExportedItem> actionItems,
    @Nullable String noActionItemsReason,
    @Nullable ExportedMeeting meeting,
    @Nullable String uncoveredFactorsReason) {
  private static final String FORMAT = "muster-postmortem/1";

  /**
   * A section.
   *
   * @param generated whether nobody has written it yet
   */
  public record Part(
      String key,
      String heading,
      String markdown,
      boolean generated,
      Instant updatedAt,
      String updatedBy) {}

  /**
   * A contributing factor.
   *
   * @param category a key, with its name in {@code categoryName}
   * @param actionItems ids of the items that do something about it
   */
  public record Cause(
      UUID id,
      String category,
      String categoryName,
      String text,
      boolean main,
      @Nullable String evidenceUrl,
      @Nullable String noActionReason,
      List<UUID> actionItems) {}

  /** An analysis with what follows from it. */
  public record Study(
      UUID id, AnalysisKind kind, String title, AnalysisDocument document, Findings findings) {}

  static ExportedPostmortem from(Export export, Locale language) {
    Document document = export.document();
    Postmortem postmortem = document.postmortem();
    return new ExportedPostmortem(
        FORMAT,
        language.toLanguageTag(),
        postmortem.id(),
        postmortem.reference(),
        postmortem.title(),
        postmortem.status(),
        document.people().name(postmortem.ownerId()).orElse(null),
        document.people().name(postmortem.scribeId()).orElse(null),
        postmortem.createdAt(),
        postmortem.publishedAt(),
        postmortem.publishedBy(),
        ExportedIncident.from(document),
        document.sections().stream()
            .map(
                section ->
                    new Part(
                        section.key().slug(),
                        document.template().heading(section.key(), language),
                        section.markdown(),
                        section.isGenerated(),
                        section.updatedAt(),
                        section.updatedBy()))
            .toList(),
        export.factors().stream().map(factor -> cause(factor, export, language)).toList(),
        export.analyses().stream()
            .map(
                drawn ->
                    new Study(
                        drawn.analysis().id(),
                        drawn.analysis().kind(),
                        drawn.analysis().text().title(),
                        drawn.analysis().text().document(),
                        drawn.findings()))
            .toList(),
        document.items().stream().map(item -> ExportedItem.from(item, export)).toList(),
        postmortem.noActionItemsReason(),
        ExportedMeeting.from(export),
        postmortem.uncoveredFactorsReason());
  }

  private static Cause cause(Factor factor, Export export, Locale language) {
    return new Cause(
        factor.id(),
        factor.text().category(),
        export.categories().factor(factor.text().category(), language),
        factor.text().text(),
        factor.text().main(),
        factor.text().evidenceUrl(),
        factor.text().noActionReason(),
        factor.items().stream().map(LinkedItem::id).toList());
  }
}
