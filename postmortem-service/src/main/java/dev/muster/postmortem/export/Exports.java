package dev.muster.postmortem.export;

import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.action.ActionItem;
import dev.muster.postmortem.analysis.Analyses;
import dev.muster.postmortem.analysis.KnownAnalysis;
import dev.muster.postmortem.draft.DraftSources;
import dev.muster.postmortem.factor.CauseCatalogue;
import dev.muster.postmortem.factor.CauseCategories;
import dev.muster.postmortem.factor.Factors;
import dev.muster.postmortem.meeting.MeetingState;
import dev.muster.postmortem.meeting.Meetings;
import dev.muster.postmortem.meeting.ReviewMeeting;
import dev.muster.postmortem.people.People;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.publication.Document;
import dev.muster.postmortem.publication.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Gathers what leaves with a post-mortem. */
@ApplicationScoped
public class Exports {
  private final Documents documents;
  private final DraftSources sources;
  private final Factors factors;
  private final Analyses analyses;
  private final Meetings meetings;
  private final CauseCategories categories;
  private final Catalog catalog;

  Exports(
      Documents documents,
      DraftSources sources,
      Factors factors,
      Analyses analyses,
      Meetings meetings,
      CauseCategories categories,
      Catalog catalog) {
    this.documents = documents;
    this.sources = sources;
    this.factors = factors;
    this.analyses = analyses;
    this.meetings = meetings;
    this.categories = categories;
    this.catalog = catalog;
  }

  /**
   * The whole post-mortem.
   *
   * @throws ProblemException 404 or 403 when it is not the caller's to read
   */
  public Export read(UUID id, Reader reader) {
    Document document = documents.read(id, reader);
    ReviewMeeting meeting =
        meetings.of(id).filter(one -> one.state() != MeetingState.CANCELLED).orElse(null);
    return new Export(
        document,
        sources.of(document.incident(), sources.lookBack(document.postmortem())),
        factors.of(id),
        analyses.of(id).stream().map(this::drawn).toList(),
        meeting,
        People.of(catalog, meeting == null ? List.of() : meeting.invited()),
        teams(document.items()),
        new Export.Categories(
            categories.of(CauseCatalogue.FACTOR), categories.of(CauseCatalogue.FISHBONE)));
  }

  private Export.Drawn drawn(KnownAnalysis analysis) {
    return new Export.Drawn(analysis, analyses.findings(analysis));
  }

  private Map<UUID, String> teams(List<ActionItem> items) {
    Map<UUID, String> names = new HashMap<>();
    items.stream()
        .map(item -> item.text().ownerTeamId())
        .filter(Objects::nonNull)
        .distinct()
        .forEach(id -> catalog.team(id).ifPresent(team -> names.put(id, team.name())));
    return names;
  }
}
