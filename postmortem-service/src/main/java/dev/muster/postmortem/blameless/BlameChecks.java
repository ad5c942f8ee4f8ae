package dev.muster.postmortem.blameless;

import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.incident.IncidentReadModel;
import dev.muster.postmortem.incident.RoleHolder;
import dev.muster.postmortem.people.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Checks texts of post-mortems with the names of those who took part in the incident. */
@ApplicationScoped
public class BlameChecks {
  private final Postmortems postmortems;
  private final IncidentReadModel incidents;
  private final Catalog catalog;

  BlameChecks(Postmortems postmortems, IncidentReadModel incidents, Catalog catalog) {
    this.postmortems = postmortems;
    this.incidents = incidents;
    this.catalog = catalog;
  }

  /**
   * What a text says of people that should be said otherwise.
   *
   * @param language of the explanations
   * @throws dev.muster.platform.problem.ProblemException 404 or 403 as for the post-mortem
   */
  public List<BlameFinding> check(UUID postmortemId, String text, String language, Reader reader) {
    Postmortem postmortem = postmortems.readable(postmortemId, reader);
    List<UUID> people =
        Stream.concat(
                incidents.roleHolders(postmortem.incidentId()).stream().map(RoleHolder::personId),
                Stream.of(postmortem.ownerId(), postmortem.scribeId()))
            .filter(person -> person != null)
            .distinct()
            .toList();
    List<String> names = catalog.people(people).stream().map(CatalogPerson::name).toList();
    return new BlameCheck(names).findings(text, language);
  }
}
