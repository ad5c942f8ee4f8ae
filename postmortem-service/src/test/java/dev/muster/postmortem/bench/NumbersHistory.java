package dev.muster.postmortem.bench;

import dev.muster.contracts.EventJson;
import dev.muster.contracts.EventTypes;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Milestones;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Topics;
import dev.muster.contracts.Who;
import dev.muster.contracts.Words;
import dev.muster.contracts.incident.IncidentDeclared;
import dev.muster.contracts.incident.IncidentEvent;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.contracts.incident.IncidentStateChanged;
import dev.muster.contracts.incident.IncidentTimelineAppended;
import dev.muster.contracts.incident.TimelineEntry;
import dev.muster.platform.database.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Two years of incidents, stored as the events that told of them, the same ones each time. */
final class NumbersHistory {
  static final int SERVICES = 60;
  static final int TEAMS = 15;
  private static final int AT_ONCE = 250;
  private static final Duration LENGTH = Duration.ofDays(730);
  private static final Who ANN = Who.person(new UUID(7, 7), "Ann Bench");

  private final Sql sql;
  private final Instant until;
  private final Random random = new Random(42);
  private final List<UUID> services = ids(SERVICES);
  private final List<UUID> teams = ids(TEAMS);

  NumbersHistory(Sql sql, Instant until) {
    this.sql = sql;
    this.until = until;
  }

  UUID service() {
    return services.get(0);
  }

  UUID team() {
    return teams.get(0);
  }

  /** Stores the events of that many incidents, and for most of them a cause; returns how many. */
  long write(int incidents) {
    long events = 0;
    for (int first = 0; first < incidents; first += AT_ONCE) {
      List<Object[]> rows = new ArrayList<>();
      List<Object[]> causes = new ArrayList<>();
      for (int number = first; number < Math.min(first + AT_ONCE, incidents); number++) {
        List<IncidentEvent> told = incident(number, incidents);
        told.forEach(event -> rows.add(row(event)));
        causes.add(cause(told.get(0).incident()));
      }
      store(rows, causes);
      events += rows.size();
    }
    for (String table : List.of("stored_event", "contributing_factor", "postmortem")) {
      sql.update("analyze " + table);
    }
    return events;
  }

  private void store(List<Object[]> rows, List<Object[]> causes) {
    sql.batch(
        """
        insert into stored_event
          (id, topic, type, source, subject, sequence, time, payload, received_at)
        values (?, ?, ?, '/muster/bench', ?, ?, ?, ?, ?)
        """,
        rows);
    sql.batch(
        """
        insert into postmortem
          (id, incident_id, reference, title, status, language, review_due_at, publish_due_at,
           policy_version, created_at, created_by, sequence, version)
        values (?, ?, ?, 'Bench', 'DRAFT', 'en', ?, ?, 1, ?, 'bench', 1, 1)
        """,
        causes.stream()
            .map(row -> new Object[] {row[0], row[1], "PM-" + row[0], row[3], row[3], row[3]})
            .toList());
    sql.batch(
        """
        insert into contributing_factor
          (id, postmortem_id, incident_id, category, text, main, created_at, created_by, updated_at,
           updated_by, version)
        values (?, ?, ?, ?, 'It was so', true, ?, 'bench', ?, 'bench', 1)
        """,
        causes.stream()
            .filter(row -> row[2] != null)
            .map(row -> new Object[] {uuid(), row[0], row[1], row[2], row[3], row[3]})
            .toList());
  }

  private Object[] cause(IncidentFacts facts) {
    String category = random.nextInt(10) < 7 ? "CAUSE_" + random.nextInt(12) : null;
    return new Object[] {uuid(), facts.incidentId(), category, facts.milestones().startedAt()};
  }

  private static Object[] row(IncidentEvent event) {
    return new Object[] {
      UUID.randomUUID(),
      Topics.INCIDENTS,
      EventTypes.typeOf(event),
      event.aggregateId(),
      event.sequence(),
      event.occurredAt(),
      EventJson.bytes(event),
      event.occurredAt()
    };
  }

  private List<IncidentEvent> incident(int number, int of) {
    UUID id = uuid();
    Instant start = until.minus(LENGTH).plus(LENGTH.dividedBy(of).multipliedBy(number));
    Instant[] at = new Instant[7];
    at[0] = start;
    for (int i = 1; i < at.length; i++) {
      at[i] = at[i - 1].plusSeconds(30 + random.nextInt(1800));
    }
    List<UUID> concerned =
        random.nextInt(5) == 0 ? List.of(one(services), one(services)) : List.of(one(services));
    Facts facts =
        new Facts(id, number, Severity.values()[random.nextInt(4)], concerned, one(teams));
    IncidentState end = random.nextInt(20) == 0 ? IncidentState.CANCELLED : IncidentState.RESOLVED;
    Who rule = Who.rule("bench");
    TimelineEntry entry =
        new TimelineEntry(
            uuid(),
            1,
            TimelineEntry.Kind.ACTION,
            "Rolled the release back and watched the error rate fall",
            at[4],
            at[4],
            ANN,
            false,
            "0".repeat(64));
    return List.of(
        new IncidentDeclared(
            facts.at(IncidentState.DETECTED, at, 3),
            1,
            at[2],
            rule,
            uuid(),
            List.of(),
            1,
            Words.NONE),
        moved(facts.at(IncidentState.INVESTIGATING, at, 4), 2, IncidentState.DETECTED, at[3]),
        moved(facts.at(IncidentState.IDENTIFIED, at, 5), 3, IncidentState.INVESTIGATING, at[4]),
        new IncidentTimelineAppended(facts.at(IncidentState.IDENTIFIED, at, 5), 4, at[4], entry),
        moved(facts.at(IncidentState.MONITORING, at, 6), 5, IncidentState.IDENTIFIED, at[5]),
        moved(facts.at(end, at, 7), 6, IncidentState.MONITORING, at[6]));
  }

  private static IncidentStateChanged moved(
      IncidentFacts facts, long sequence, IncidentState from, Instant at) {
    return new IncidentStateChanged(
        facts, sequence, at, from, facts.state(), ANN, Words.NONE, null, null, null, null);
  }

  /** What of an incident never changes. */
  private record Facts(UUID id, int number, Severity severity, List<UUID> services, UUID team) {

    IncidentFacts at(IncidentState state, Instant[] at, int known) {
      Instant[] so = new Instant[7];
      System.arraycopy(at, 0, so, 0, known);
      return new IncidentFacts(
          id,
          number + 1L,
          "INC-" + (number + 1),
          "Orders fail since the last release",
          "A third of the orders fail with 503",
          severity,
          state,
          services,
          team,
          ANN.id(),
          Map.of("commander", List.of(ANN.id())),
          number % 50 == 0,
          false,
          new Milestones(so[0], so[1], so[2], so[3], so[4], so[5], so[6], null),
          null,
          null,
          null);
    }
  }

  private UUID one(List<UUID> ids) {
    return ids.get(random.nextInt(ids.size()));
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private List<UUID> ids(int count) {
    return Stream.generate(this::uuid).limit(count).toList();
  }
}
