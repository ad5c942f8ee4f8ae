package dev.muster.postmortem.document;

import dev.muster.contracts.Who;
import dev.muster.contracts.postmortem.PersonMentioned;
import dev.muster.platform.database.Sql;
import dev.muster.platform.outbox.Outbox;
import dev.muster.postmortem.incident.IncidentReadModel;
import dev.muster.postmortem.incident.KnownIncident;
import dev.muster.postmortem.people.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tells those whom a section names with an {@code @}, once for each section, in the caller's
 * transaction. Where several people bear a name, all of them are told; those who may not read the
 * post-mortem are not, and of a restricted incident nobody learns more by mail than that.
 */
@ApplicationScoped
public class SectionMentions {
  private static final int LONGEST = 500;

  private final Sql sql;
  private final IncidentReadModel incidents;
  private final Visibility visibility;
  private final Outbox outbox;
  private final InstantSource time;

  SectionMentions(
      Sql sql,
      IncidentReadModel incidents,
      Visibility visibility,
      Outbox outbox,
      InstantSource time) {
    this.sql = sql;
    this.incidents = incidents;
    this.visibility = visibility;
    this.outbox = outbox;
    this.time = time;
  }

  /** Tells those who are named in the text of {@code section} and were not told yet. */
  void tell(Postmortem postmortem, Section section, Who by) {
    List<MentionedNames.Place> places = MentionedNames.in(section.markdown());
    if (places.isEmpty()) {
      return;
    }
    Map<String, List<UUID>> people = people(places);
    KnownIncident incident = incidents.required(postmortem.incidentId());
    for (MentionedNames.Place place : places) {
      place.names().stream()
          .filter(people::containsKey)
          .findFirst()
          .ifPresent(
              name ->
                  people.get(name).stream()
                      .filter(person -> !person.equals(by.id()))
                      .filter(person -> mayRead(postmortem, incident, person))
                      .filter(person -> isNew(postmortem, section, person))
                      .forEach(person -> tell(postmortem, section, place.line(), person, by)));
    }
  }

  private Map<String, List<UUID>> people(List<MentionedNames.Place> places) {
    String[] names =
        places.stream().flatMap(place -> place.names().stream()).distinct().toArray(String[]::new);
    Map<String, List<UUID>> people = new HashMap<>();
    sql.query(
            """
            select id, lower(name) as name from catalog_person
            where lower(name) = any (?) and active order by id
            """,
            row -> Map.entry(row.getString("name"), row.getObject("id", UUID.class)),
            (Object) names)
        .forEach(
            found ->
                people
                    .computeIfAbsent(found.getKey(), name -> new ArrayList<>())
                    .add(found.getValue()));
    return people;
  }

  private boolean mayRead(Postmortem postmortem, KnownIncident incident, UUID person) {
    return visibility.mayRead(postmortem, incident, new Reader(person, true, false, false));
  }

  private boolean isNew(Postmortem postmortem, Section section, UUID person) {
    return sql.update(
            """
            insert into section_mention (postmortem_id, section_key, person_id, at)
            values (?, ?, ?, ?) on conflict do nothing
            """,
            postmortem.id(),
            section.key(),
            person,
            time.instant())
        == 1;
  }

  private void tell(Postmortem postmortem, Section section, String line, UUID person, Who by) {
    KnownIncident incident = incidents.required(postmortem.incidentId());
    boolean restricted = incident.facts().restricted();
    Instant now = time.instant();
    outbox.record(
        new PersonMentioned(
            postmortem.id(),
            postmortem.nextSequence(),
            now,
            postmortem.incidentId(),
            postmortem.reference(),
            restricted ? incident.codeName() : postmortem.title(),
            person,
            section.key().slug(),
            restricted ? null : cut(line),
            by));
  }

  private static String cut(String line) {
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
