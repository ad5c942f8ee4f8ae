package dev.muster.postmortem.importing;

import dev.muster.contracts.Who;
import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.action.ActionHorizon;
import dev.muster.postmortem.action.ActionItem;
import dev.muster.postmortem.action.ActionItems;
import dev.muster.postmortem.action.ActionKind;
import dev.muster.postmortem.action.ItemText;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.document.template.Templates;
import dev.muster.postmortem.draft.Drafting;
import dev.muster.postmortem.export.Export;
import dev.muster.postmortem.export.Exports;
import dev.muster.postmortem.factor.FactorKey;
import dev.muster.postmortem.factor.Factors;
import dev.muster.postmortem.incident.IncidentReadModel;
import dev.muster.postmortem.people.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes over post-mortems that were written elsewhere, or here. Importing the same document twice
 * changes nothing the second time.
 */
@ApplicationScoped
public class Imports {
  private final Postmortems postmortems;
  private final IncidentReadModel incidents;
  private final Drafting drafting;
  private final Exports exports;
  private final Templates templates;
  private final ImportPlanner planner;
  private final ActionItems items;
  private final Factors factors;

  Imports(
      Postmortems postmortems,
      IncidentReadModel incidents,
      Drafting drafting,
      Exports exports,
      Templates templates,
      ImportPlanner planner,
      ActionItems items,
      Factors factors) {
    this.postmortems = postmortems;
    this.incidents = incidents;
    this.drafting = drafting;
    this.exports = exports;
    this.templates = templates;
    this.planner = planner;
    this.items = items;
    this.factors = factors;
  }

  /**
   * What would become of a document; changes nothing.
   *
   * @param incidentId the incident that it is about; null to look at the document alone
   * @throws ProblemException 404 or 403 when the incident has a post-mortem that is not the
   *     caller's to read, 422 when the document is too large
   */
  public ImportPlan plan(String markdown, UUID incidentId, Reader reader) {
    Export target = null;
    if (incidentId != null) {
      incidents.required(incidentId);
      Optional<Postmortem> present = postmortems.ofIncident(incidentId);
      target = present.map(one -> exports.read(one.id(), reader)).orElse(null);
    }
    return planner.plan(read(markdown), target);
  }

  /**
   * Takes a document over, in the caller's transaction: into the post-mortem of the incident, or
   * into one that is drafted for it.
   *
   * @param replace whether texts that people wrote may give way
   * @throws ProblemException 404 or 403 for an incident that is not the caller's, 409 when it is
   *     not resolved, its post-mortem is published, or a text would give way that must not
   */
  public Postmortem take(String markdown, UUID incidentId, boolean replace, Reader reader, Who by) {
    Imported document = read(markdown);
    UUID id =
        postmortems
            .ofIncident(incidentId)
            .map(Postmortem::id)
            .orElseGet(() -> drafting.onRequest(incidentId, reader, by).id());
    Postmortem postmortem = postmortems.editable(id, reader);
    postmortem.requireOpen();
    ImportPlan plan = planner.plan(document, exports.read(id, reader));
    if (plan.replaces() && !replace) {
      throw new ProblemException(
          Problem.conflict(
              "import.replaces",
              "People wrote in sections that the document has, too; say that they give way",
              plan.sections().stream()
                  .filter(section -> section.effect() == ImportPlan.Effect.REPLACES)
                  .map(
                      section ->
                          new FieldError(
                              "sections." + section.key().slug(),
                              "replaces",
                              "Somebody wrote in this section"))
                  .toArray(FieldError[]::new)));
    }
    write(postmortem, plan, reader, by);
    return postmortem;
  }

  private Imported read(String markdown) {
    return ImportReader.read(markdown, new Headings(templates.headings()));
  }

  private void write(Postmortem postmortem, ImportPlan plan, Reader reader, Who by) {
    UUID id = postmortem.id();
    if (plan.title() != null || plan.noActionItemsReason() != null) {
      postmortems.change(id, plan.title(), null, null, plan.noActionItemsReason(), reader);
    }
    plan.sections().stream()
        .filter(section -> section.effect() != ImportPlan.Effect.SAME)
        .forEach(
            section -> postmortems.write(id, section.key(), section.markdown(), null, reader, by));
    plan.items().stream().filter(item -> !item.known()).forEach(item -> add(id, item, reader, by));
    List<ActionItem> all = items.of(id);
    for (ImportPlan.PlannedFactor planned : plan.factors()) {
      FactorKey key = new FactorKey(id, factors.add(id, planned.text(), reader, by).id());
      all.stream()
          .filter(item -> planned.items().contains(item.title()))
          .forEach(item -> factors.link(key, item.id(), reader));
    }
  }

  private ActionItem add(UUID id, ImportPlan.PlannedItem item, Reader reader, Who by) {
    return items.add(
        id,
        new ItemText(
            item.title(),
            item.description(),
            item.ownerId(),
            null,
            item.priority(),
            ActionHorizon.of(item.priority()),
            ActionKind.PREVENT,
            item.dueOn(),
            item.ownerTeamId(),
            null,
            item.payoff()),
        ActionItemStatus.PROPOSED,
        reader,
        by);
  }
}
