package dev.muster.comms;

import dev.muster.contracts.AffectedCustomer;
import dev.muster.contracts.Impact;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Milestones;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import dev.muster.contracts.Words;
import dev.muster.contracts.incident.IncidentDeclared;
import dev.muster.contracts.incident.IncidentEvent;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.contracts.incident.IncidentRoleChanged;
import dev.muster.contracts.incident.IncidentSeverityChanged;
import dev.muster.contracts.incident.IncidentStateChanged;
import dev.muster.contracts.incident.IncidentUpdatePosted;
import dev.muster.testkit.event.TestEvents;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Tells the events of one incident as incident-service would. */
public final class IncidentStory {
  private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() % 100_000);

  private final UUID id = UUID.randomUUID();
  private final long number = NUMBERS.incrementAndGet();
  private final InstantSource time;
  private final Who by = Who.person(UUID.randomUUID(), "Ada");
  private final Map<String, List<UUID>> roles = new HashMap<>();
  private List<String> customers = List.of();
  private List<UUID> serviceIds;
  private Severity severity;
  private IncidentState state = IncidentState.DETECTED;
  private UUID teamId;
  private UUID commanderId;
  private boolean drill;
  private boolean restricted;
  private Instant declaredAt;
  private Instant resolvedAt;
  private Instant nextUpdateAt;
  private long sequence;
  private int updates;

  public IncidentStory(InstantSource time, Severity severity, UUID... serviceIds) {
    this.time = time;
    this.severity = severity;
    this.serviceIds = List.of(serviceIds);
  }

  public UUID id() {
    return id;
  }

  public String reference() {
    return "INC-" + number;
  }

  public IncidentStory drill() {
    drill = true;
    return this;
  }

  public IncidentStory restricted(boolean value) {
    restricted = value;
    return this;
  }

  /** Recorded when it was over. */
  public IncidentStory over() {
    state = IncidentState.RESOLVED;
    resolvedAt = time.instant();
    return this;
  }

  public IncidentStory team(UUID team) {
    teamId = team;
    return this;
  }

  public IncidentStory commander(UUID person) {
    commanderId = person;
    return this;
  }

  public IncidentStory communicationsLead(UUID person) {
    roles.put("communications_lead", List.of(person));
    return this;
  }

  public IncidentStory role(String key, UUID person) {
    roles.put(key, List.of(person));
    return this;
  }

  /** Felt by these customers. */
  public IncidentStory customers(String... names) {
    customers = List.of(names);
    return this;
  }

  public IncidentDeclared declared() {
    return declared(Words.NONE);
  }

  public IncidentDeclared declared(Words words) {
    declaredAt = time.instant();
    return new IncidentDeclared(
        facts(), ++sequence, declaredAt, by, null, List.of("test"), 1, words);
  }

  public IncidentStateChanged moves(IncidentState to) {
    return moves(to, Words.NONE);
  }

  public IncidentStateChanged moves(IncidentState to, Words words) {
    IncidentState from = state;
    state = to;
    resolvedAt = to == IncidentState.RESOLVED ? time.instant() : null;
    return new IncidentStateChanged(
        facts(), ++sequence, time.instant(), from, to, by, words, null, null, null, null);
  }

  public IncidentSeverityChanged rated(Severity to) {
    Severity from = severity;
    severity = to;
    return new IncidentSeverityChanged(
        facts(), ++sequence, time.instant(), from, to, by, List.of("test"), 1);
  }

  public IncidentUpdatePosted says(Words words, Instant next) {
    nextUpdateAt = next;
    return new IncidentUpdatePosted(
        facts(), ++sequence, time.instant(), UUID.randomUUID(), ++updates, by, words, next);
  }

  public IncidentRoleChanged roleChanged() {
    return new IncidentRoleChanged(
        facts(), ++sequence, time.instant(), "commander", commanderId, null, by);
  }

  /** Publishes an event and passes it on. */
  public static <E extends IncidentEvent> E tell(E event) {
    TestEvents.publish(event);
    return event;
  }

  public static Words publicly(String english, String russian) {
    return new Words(Map.of("en", english, "ru", russian), null);
  }

  private IncidentFacts facts() {
    return new IncidentFacts(
        id,
        number,
        reference(),
        "db-3 out of connections",
        "Internal summary",
        severity,
        state,
        serviceIds,
        teamId,
        commanderId,
        roles,
        drill,
        restricted,
        new Milestones(declaredAt, declaredAt, declaredAt, null, null, null, resolvedAt, null),
        impact(),
        nextUpdateAt,
        null);
  }

  private Impact impact() {
    return new Impact(
        "One in five payments is declined.",
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        customers.stream().map(name -> new AffectedCustomer(name, null)).toList(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
