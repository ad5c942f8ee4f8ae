package dev.muster.postmortem.publication.api;

import dev.muster.platform.markdown.MarkdownRenderer;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.security.Actor;
import dev.muster.postmortem.action.api.ActionItemView;
import dev.muster.postmortem.approval.api.ApprovalView;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.PostmortemStatus;
import dev.muster.postmortem.document.api.SectionView;
import dev.muster.postmortem.people.PersonRef;
import dev.muster.postmortem.publication.Document;
import dev.muster.postmortem.publication.Documents;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post-mortem with all that belongs to it.
 *
 * @param late whether it should be published by now
 * @param incidentReopenedAt when the incident went on although this was begun; null when it did
 *     not, or once it is published since
 * @param outline what the sections are called in the reader's language, in their order
 * @param missing what keeps it from being published; empty when nothing does
 * @param uncoveredFactors how many contributing factors nothing is done about
 * @param uncoveredFactorsReason why that is so; null while nobody said
 */
public record PostmortemView(
    UUID id,
    String reference,
    String title,
    PostmortemStatus status,
    String language,
    IncidentView incident,
    @Nullable PersonRef owner,
    @Nullable PersonRef scribe,
    Instant reviewDueAt,
    Instant publishDueAt,
    boolean late,
    @Nullable Instant incidentReopenedAt,
    @Nullable String noActionItemsReason,
    int policyVersion,
    Instant createdAt,
    @Nullable Instant publishedAt,
    @Nullable String publishedBy,
    ApprovalView approval,
    String templateKey,
    int templateVersion,
    List<SectionOutline> outline,
    List<SectionView> sections,
    List<ActionItemView> actionItems,
    List<FieldError> missing,
    int uncoveredFactors,
    @Nullable String uncoveredFactorsReason) {

  /** Who looks, in which language, and when. */
  record Eyes(Actor actor, Locale language, Instant now) {}

  static PostmortemView from(
      Document document, List<ActionItemView> items, Eyes eyes, MarkdownRenderer renderer) {
    Instant now = eyes.now();
    Postmortem postmortem = document.postmortem();
    return new PostmortemView(
        postmortem.id(),
        postmortem.reference(),
        postmortem.title(),
        postmortem.status(),
        postmortem.language(),
        IncidentView.from(document),
        document.people().ref(postmortem.ownerId()),
        document.people().ref(postmortem.scribeId()),
        postmortem.reviewDueAt(),
        postmortem.publishDueAt(),
        postmortem.status() != PostmortemStatus.PUBLISHED
            && !postmortem.isWaiting()
            && now.isAfter(postmortem.publishDueAt()),
        postmortem.reopenedAt(),
        postmortem.noActionItemsReason(),
        postmortem.policyVersion(),
        postmortem.createdAt(),
        postmortem.publishedAt(),
        postmortem.publishedBy(),
        ApprovalView.from(postmortem, document.approval(), eyes.actor()),
        postmortem.templateKey(),
        postmortem.templateVersion(),
        document.sections().stream()
            .map(
                section -> SectionOutline.from(section.key(), document.template(), eyes.language()))
            .toList(),
        document.sections().stream()
            .map(section -> SectionView.from(section, renderer.toHtml(section.markdown())))
            .toList(),
        items,
        Documents.missing(document),
        document.uncoveredFactors(),
        postmortem.uncoveredFactorsReason());
  }
}
