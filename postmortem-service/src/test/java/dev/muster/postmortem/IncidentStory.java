package dev.muster.postmortem;

import static org.awaitility.Awaitility.await;

import dev.muster.contracts.CancelReason;
import dev.muster.contracts.Impact;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Milestones;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import dev.muster.contracts.Words;
import dev.muster.contracts.incident.FollowUpProposed;
import dev.muster.contracts.incident.IncidentAlertAttached;
import dev.muster.contracts.incident.IncidentDeclared;
import dev.muster.contracts.incident.IncidentEvent;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.contracts.incident.IncidentImpactChanged;
import dev.muster.contracts.incident.IncidentRoleChanged;
import dev.muster.contracts.incident.IncidentSeverityChanged;
import dev.muster.contracts.incident.IncidentStateChanged;
import dev.muster.contracts.incident.IncidentTimelineAppended;
import dev.muster.contracts.incident.TimelineEntry;
import dev.muster.platform.database.Sql;
import dev.muster.testkit.event.TestEvents;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Tells this service what incident-service would tell of one incident. */
public final class IncidentStory {
  /** When every story starts, unless it says otherwise. */
  public static final Instant START = Instant.parse("2026-03-24T14:32:00Z");

  private static final AtomicLong NUMBERS = new AtomicLong(1000);
  private static final Who RULE = Who.rule("test");

  public final UUID id = UUID.randomUUID();
  public final long number = NUMBERS.incrementAndGet();
  public final UUID teamId;
  private final Map<String, List<UUID>> roles = new LinkedHashMap<>();
  private final List<UUID> services = new ArrayList<>();
  private final Instant[] at = new Instant[8];
  private final List<Sent> sent = new ArrayList<>();
  private Severity severity = Severity.SEV1;
  private IncidentState state = IncidentState.DETECTED;
  private UUID commanderId;
  private boolean drill;
  private boolean restricted;
  private String rootCause;
  private long usersAffected = 1200;
  private long sequence;
  private long entries;
  private Instant told = START;

  /** An event with the id under which it was published. */
  public record Sent(UUID messageId, IncidentEvent event) {}

  public IncidentStory(UUID teamId) {
    this.teamId = teamId;
  }

  public IncidentStory severity(Severity value) {
    severity = value;
    return this;
  }

  public IncidentStory drill() {
    drill = true;
    return this;
  }

  public IncidentStory restricted() {
    restricted = true;
    return this;
  }

  public IncidentStory commander(UUID person) {
    commanderId = person;
    roles.put("commander", List.of(person));
    return this;
  }

  public IncidentStory service(UUID service) {
    services.add(service);
    return this;
  }

  public IncidentStory rootCause(String text) {
    rootCause = text;
    return this;
  }

  /** Seconds after the start at which detected, acknowledged, identified, mitigated, resolved. */
  public IncidentStory milestones(Integer... seconds) {
    return milestonesFrom(START, seconds);
  }

  /** As {@link #milestones}, with another start. */
  public IncidentStory milestonesFrom(Instant start, Integer... seconds) {
    at[0] = start;
    at[1] = moment(start, seconds[0]);
    at[2] = at[1];
    at[3] = moment(start, seconds[1]);
    at[4] = moment(start, seconds[2]);
    at[5] = moment(start, seconds[3]);
    at[6] = moment(start, seconds[4]);
    return this;
  }

  /** From now on events say that they happened at {@code moment}. */
  public IncidentStory at(Instant moment) {
    told = moment;
    return this;
  }

  /** The sequence of the last event that was told. */
  public long told() {
    return sequence;
  }

  /** Waits until the numbers of the incident follow from all that was told. */
  public void awaitMeasured(Sql sql) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                sql.query(
                        "select sequence from measure where incident_id = ?",
                        row -> row.getLong(1),
                        id)
                    .equals(List.of(sequence)));
  }

  /** The milestones from the start to the resolution; null while one has not come. */
  public IncidentStory moments(Instant... moments) {
    at[0] = moments[0];
    at[1] = moments[1];
    at[2] = moments[1];
    System.arraycopy(moments, 2, at, 3, moments.length - 2);
    return this;
  }

  /** Not so any more: the incident goes on. */
  public IncidentStory ended(Instant resolvedAt, Instant closedAt) {
    at[6] = resolvedAt;
    at[7] = closedAt;
    return this;
  }

  public String reference() {
    return "INC-" + number;
  }

  public IncidentStory declare() {
    return send(
        new IncidentDeclared(
            facts(),
            ++sequence,
            told,
            RULE,
            UUID.randomUUID(),
            List.of("critical"),
            1,
            Words.NONE));
  }

  public IncidentStory alert(String summary) {
    return send(
        new IncidentAlertAttached(
            facts(), ++sequence, told, UUID.randomUUID(), summary, START.plusSeconds(75)));
  }

  /** From {@code seconds} after the start so many users are known to be affected. */
  public IncidentStory affects(long users, long seconds) {
    usersAffected = users;
    return send(new IncidentImpactChanged(facts(), ++sequence, START.plusSeconds(seconds), RULE));
  }

  public IncidentStory takesRole(String role, UUID person) {
    roles.put(role, List.of(person));
    return send(new IncidentRoleChanged(facts(), ++sequence, told, role, person, null, RULE));
  }

  public IncidentStory becomes(Severity value) {
    Severity from = severity;
    severity = value;
    return send(
        new IncidentSeverityChanged(
            facts(), ++sequence, told, from, value, RULE, List.of("reassessed"), 1));
  }

  public IncidentStory entry(TimelineEntry.Kind kind, String text, boolean pinned) {
    Instant when = told.plusSeconds(++entries);
    TimelineEntry entry =
        new TimelineEntry(
            UUID.randomUUID(),
            entries,
            kind,
            text,
            when,
            when,
            Who.person(id, "Ann"),
            pinned,
            hash(entries));
    return send(new IncidentTimelineAppended(facts(), ++sequence, when, entry));
  }

  /** What stands for the hash of the entry with that number. */
  public static String hash(long number) {
    return "hash of " + number;
  }

  /** Somebody wants it done after the incident. */
  public IncidentStory followUp(String title, UUID owner) {
    return send(
        new FollowUpProposed(
            facts(), ++sequence, told, UUID.randomUUID(), title, owner, Who.person(id, "Ann")));
  }

  public IncidentStory becomes(IncidentState to) {
    IncidentState from = state;
    state = to;
    return send(
        new IncidentStateChanged(
            facts(), ++sequence, told, from, to, RULE, Words.NONE, null, null, null, null));
  }

  /** Ends an incident that is none. */
  public IncidentStory cancel(CancelReason why) {
    return cancel(why, null);
  }

  /** Ends an incident that goes on as another one. */
  public IncidentStory cancel(CancelReason why, UUID continuesAs) {
    IncidentState from = state;
    state = IncidentState.CANCELLED;
    return send(
        new IncidentStateChanged(
            facts(),
            ++sequence,
            told,
            from,
            state,
            RULE,
            Words.NONE,
            "so",
            null,
            why,
            continuesAs));
  }

  public IncidentStory resolve() {
    return becomes(IncidentState.RESOLVED);
  }

  /** Publishes all of it once more, as a broker may. */
  public void again() {
    sent.forEach(message -> TestEvents.publish(message.messageId(), message.event()));
  }

  /** Publishes all of it under new ids, as a producer that lost its memory may. */
  public void againAsNew() {
    sent.forEach(message -> TestEvents.publish(message.event()));
  }

  private IncidentStory send(IncidentEvent event) {
    sent.add(new Sent(TestEvents.publish(event), event));
    return this;
  }

  private IncidentFacts facts() {
    return new IncidentFacts(
        id,
        number,
        reference(),
        "Checkout is down",
        "Checkout answers 503",
        severity,
        state,
        services,
        teamId,
        commanderId,
        roles,
        drill,
        restricted,
        new Milestones(at[0], at[1], at[2], at[3], at[4], at[5], at[6], at[7]),
        new Impact(
            null,
            usersAffected,
            new BigDecimal("12.5"),
            null,
            null,
            null,
            null,
            List.of("eu-west"),
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null),
        null,
        rootCause);
  }

  private static Instant moment(Instant start, Integer seconds) {
    return seconds == null ? null : start.plusSeconds(seconds);
  }
}
