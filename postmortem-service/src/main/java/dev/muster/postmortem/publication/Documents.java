package dev.muster.postmortem.publication;

import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Actor;
import dev.muster.postmortem.action.ActionItem;
import dev.muster.postmortem.action.ActionItems;
import dev.muster.postmortem.approval.Approving;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.document.Section;
import dev.muster.postmortem.document.SectionKey;
import dev.muster.postmortem.document.template.Template;
import dev.muster.postmortem.document.template.Templates;
import dev.muster.postmortem.draft.DraftSources;
import dev.muster.postmortem.draft.FollowUpText;
import dev.muster.postmortem.factor.Factors;
import dev.muster.postmortem.incident.IncidentReadModel;
import dev.muster.postmortem.incident.KnownIncident;
import dev.muster.postmortem.people.People;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts post-mortems together, and publishes them. */
@ApplicationScoped
public class Documents {
  private final Postmortems postmortems;
  private final ActionItems items;
  private final IncidentReadModel incidents;
  private final DraftSources sources;
  private final Catalog catalog;
  private final Templates templates;
  private final Approving approving;
  private final Factors factors;
  private final Readers readers;

  Documents(
      Postmortems postmortems,
      ActionItems items,
      IncidentReadModel incidents,
      DraftSources sources,
      Catalog catalog,
      Templates templates,
      Approving approving,
      Factors factors,
      Readers readers) {
    this.postmortems = postmortems;
    this.items = items;
    this.incidents = incidents;
    this.sources = sources;
    this.catalog = catalog;
    this.templates = templates;
    this.approving = approving;
    this.factors = factors;
    this.readers = readers;
  }

  /**
   * The whole post-mortem.
   *
   * @throws ProblemException 404 or 403 when it is not the caller's to read
   */
  public Document read(UUID id, Reader reader) {
    return assemble(postmortems.readable(id, reader));
  }

  /**
   * The incident of a post-mortem.
   *
   * @throws ProblemException 404 or 403 when it is not the caller's to read
   */
  public UUID incidentOf(UUID id, Reader reader) {
    return postmortems.readable(id, reader).incidentId();
  }

  /**
   * Publishes, in the caller's transaction.
   *
   * @throws ProblemException 422 naming what is missing
   */
  public Document publish(UUID id, PublishReasons reasons, Actor actor) {
    Reader reader = Reader.of(actor);
    Postmortem postmortem = postmortems.editable(id, reader);
    postmortem.requireOpen();
    if (reasons.noActionItems() != null) {
      postmortems.change(id, null, null, null, reasons.noActionItems(), reader);
    }
    if (reasons.uncoveredFactors() != null) {
      postmortem.leaveFactors(reasons.uncoveredFactors());
    }
    List<FieldError> missing = new ArrayList<>(missing(assemble(postmortem)));
    missing.addAll(approving.missingFor(postmortem, actor));
    List<UUID> told = readers.of(postmortem, postmortems.incident(postmortem));
    postmortems.publish(postmortem, missing, told, actor.who());
    postmortems.settle(
        postmortem,
        SectionKey.FOLLOW_UP,
        FollowUpText.of(
            sources.lookBack(postmortem),
            Wording.in(Locale.forLanguageTag(postmortem.language()))));
    return assemble(postmortem);
  }

  /** What a post-mortem lacks before it can be published, by field; approvals stand beside. */
  public static List<FieldError> missing(Document document) {
    Postmortem postmortem = document.postmortem();
    List<FieldError> missing =
        Publication.missing(
            document.template(),
            document::text,
            document.items(),
            postmortem.noActionItemsReason());
    Publication.missing(document.uncoveredFactors(), postmortem.uncoveredFactorsReason())
        .ifPresent(missing::add);
    return missing;
  }

  private Document assemble(Postmortem postmortem) {
    KnownIncident incident = postmortems.incident(postmortem);
    Template template = templates.version(postmortem.templateKey(), postmortem.templateVersion());
    List<ActionItem> found = items.of(postmortem.id());
    People people =
        People.of(
            catalog,
            Stream.concat(
                    Stream.of(
                        postmortem.ownerId(),
                        postmortem.scribeId(),
                        incident.facts().commanderId()),
                    found.stream().flatMap(item -> Stream.of(item.ownerId(), item.reviewerId())))
                .toList());
    return new Document(
        postmortem,
        incident,
        shown(postmortems.sections(postmortem.id()), template),
        found,
        sources.roles(incident.id()),
        sources.services(incident.facts()),
        incidents.severities(incident.id()),
        people,
        template,
        approving.of(postmortem),
        factors.uncovered(postmortem.id()));
  }

  private static List<Section> shown(List<Section> sections, Template template) {
    List<SectionKey> order = template.sections();
    return sections.stream()
        .filter(section -> order.contains(section.key()) || !section.isGenerated())
        .sorted(
            Comparator.comparing(
                section ->
                    order.contains(section.key()) ? order.indexOf(section.key()) : order.size()))
        .toList();
  }
}
