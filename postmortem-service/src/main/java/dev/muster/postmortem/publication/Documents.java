package dev.muster.postmortem.publication;

import dev.muster.contracts.Who;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.action.ActionItem;
import dev.muster.postmortem.action.ActionItems;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.document.SectionKey;
import dev.muster.postmortem.draft.DraftSources;
import dev.muster.postmortem.incident.IncidentReadModel;
import dev.muster.postmortem.incident.KnownIncident;
import dev.muster.postmortem.people.People;
import dev.muster.postmortem.people.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

  Documents(
      Postmortems postmortems,
      ActionItems items,
      IncidentReadModel incidents,
      DraftSources sources,
      Catalog catalog) {
    this.postmortems = postmortems;
    this.items = items;
    this.incidents = incidents;
    this.sources = sources;
    this.catalog = catalog;
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
   * Publishes, in the caller's transaction.
   *
   * @param reason why no action item is needed; null to leave what was said before
   * @throws ProblemException 422 naming what is missing
   */
  public Document publish(UUID id, String reason, Reader reader, Who by) {
    Postmortem postmortem = postmortems.editable(id, reader);
    if (reason != null) {
      postmortems.change(id, null, null, null, reason, reader);
    }
    postmortems.publish(postmortem, missing(assemble(postmortem)), by);
    return assemble(postmortem);
  }

  /** What keeps a post-mortem from being published, by field. */
  public static List<FieldError> missing(Document document) {
    return Publication.missing(
        document.text(SectionKey.ROOT_CAUSE),
        document.items(),
        document.postmortem().noActionItemsReason());
  }

  private Document assemble(Postmortem postmortem) {
    KnownIncident incident = postmortems.incident(postmortem);
    List<ActionItem> found = items.of(postmortem.id());
    People people =
        People.of(
            catalog,
            Stream.concat(
                    Stream.of(
                        postmortem.ownerId(),
                        postmortem.scribeId(),
                        incident.facts().commanderId()),
                    found.stream().map(ActionItem::ownerId))
                .toList());
    return new Document(
        postmortem,
        incident,
        postmortems.sections(postmortem.id()),
        found,
        sources.roles(incident.id()),
        sources.services(incident.facts()),
        incidents.severities(incident.id()),
        people);
  }
}
