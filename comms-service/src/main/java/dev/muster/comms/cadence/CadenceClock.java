package dev.muster.comms.cadence;

import dev.muster.contracts.comms.CadenceMissed.Audience;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Counts how long one audience of one incident has been waiting for a word. */
@Entity
@Table(name = "cadence_clock")
public class CadenceClock {
  @Id private UUID id;

  @Column(name = "incident_id")
  private UUID incidentId;

  private String reference;

  @Enumerated(EnumType.STRING)
  private Audience audience;

  @Enumerated(EnumType.STRING)
  private ClockState state;

  @Column(name = "cadence_seconds")
  private Long cadenceSeconds;

  @Column(name = "first_seconds")
  private Long firstSeconds;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "severity_at")
  private Instant severityAt;

  @Column(name = "last_spoken_at")
  private Instant lastSpokenAt;

  @Column(name = "promised_at")
  private Instant promisedAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "alarm_at")
  private Instant alarmAt;

  @Column(name = "remind_before_seconds")
  private Long remindBeforeSeconds;

  @Column(name = "remind_at")
  private Instant remindAt;

  private int escalation;

  @Column(name = "missed_count")
  private int missedCount;

  @Column(name = "stopped_at")
  private Instant stoppedAt;

  @Column(name = "policy_version")
  private int policyVersion;

  @Version private long version;

  protected CadenceClock() {}

  CadenceClock(UUID id, UUID incidentId, String reference, Audience audience, Instant openedAt) {
    this.id = id;
    this.incidentId = incidentId;
    this.reference = reference;
    this.audience = audience;
    this.openedAt = openedAt;
    this.state = ClockState.RUNNING;
  }

  /** Goes by these rules from now on; a stopped clock starts again. */
  void follow(Rules rules) {
    if (state == ClockState.STOPPED) {
      openedAt = rules.resumedAt();
      lastSpokenAt = null;
      promisedAt = null;
      escalation = 0;
      stoppedAt = null;
      state = ClockState.RUNNING;
    }
    cadenceSeconds = seconds(rules.cadence());
    firstSeconds = seconds(rules.first());
    remindBeforeSeconds = seconds(rules.remindBefore());
    severityAt = rules.severityAt();
    policyVersion = rules.policyVersion();
    reckon();
  }

  /** The audience heard something, and perhaps when it will hear more. */
  void spoken(Instant at, Instant promised) {
    lastSpokenAt = at;
    promisedAt = promised;
    reckon();
  }

  /** The responders promised the next word for this time; null takes the promise back. */
  void promise(Instant promised) {
    promisedAt = promised;
    reckon();
  }

  /** Whether it is time for the reminder, and not too late for one. */
  boolean reminds(Instant now) {
    return remindAt != null && !remindAt.isAfter(now) && alarmAt.isAfter(now);
  }

  /** Those who must speak were reminded of this due time. */
  void reminded() {
    remindAt = null;
  }

  /**
   * Nobody spoke in time; returns how often that is now the case for this due time, from 1.
   *
   * @param waits how long after the due time each step of the escalation comes
   */
  int missed(Instant now, List<Duration> waits) {
    escalation++;
    missedCount++;
    remindAt = null;
    alarmAt = CadenceCalculator.nextAlarm(dueAt, now, escalation, waits, cadence().orElse(null));
    return escalation;
  }

  void stop(Instant now) {
    if (state == ClockState.RUNNING) {
      state = ClockState.STOPPED;
      stoppedAt = now;
      alarmAt = null;
      remindAt = null;
    }
  }

  private void reckon() {
    CadenceInputs inputs =
        new CadenceInputs(
            cadence().orElse(null),
            first().orElse(null),
            openedAt,
            severityAt,
            lastSpokenAt,
            promisedAt);
    Optional<Instant> due = CadenceCalculator.dueAt(inputs);
    if (!Objects.equals(due.orElse(null), dueAt) || alarmAt == null) {
      dueAt = due.orElse(null);
      alarmAt = dueAt;
      remindAt =
          due.flatMap(at -> CadenceCalculator.remindAt(inputs, at, remindBefore())).orElse(null);
      escalation = 0;
    }
  }

  private Duration remindBefore() {
    return remindBeforeSeconds == null ? null : Duration.ofSeconds(remindBeforeSeconds);
  }

  private static Long seconds(Duration duration) {
    return duration == null ? null : duration.toSeconds();
  }

  private Optional<Duration> first() {
    return Optional.ofNullable(firstSeconds).map(Duration::ofSeconds);
  }

  /** Empty when this audience is owed no regular updates. */
  public Optional<Duration> cadence() {
    return Optional.ofNullable(cadenceSeconds).map(Duration::ofSeconds);
  }

  public UUID id() {
    return id;
  }

  public UUID incidentId() {
    return incidentId;
  }

  public String reference() {
    return reference;
  }

  public Audience audience() {
    return audience;
  }

  public ClockState state() {
    return state;
  }

  /** Since when words are owed. */
  public Instant openedAt() {
    return openedAt;
  }

  /** Null when nothing is owed or after the clock stopped before anything was. */
  public Instant dueAt() {
    return dueAt;
  }

  /** When those who must speak will be reminded; null when they were, or will not be. */
  public Instant remindAt() {
    return remindAt;
  }

  /** Null if never. */
  public Instant lastSpokenAt() {
    return lastSpokenAt;
  }

  /** Alarms since the audience last heard something. */
  public int escalation() {
    return escalation;
  }

  /** All alarms of this incident's life. */
  public int missedCount() {
    return missedCount;
  }

  /** Null while it runs. */
  public Instant stoppedAt() {
    return stoppedAt;
  }

  public int policyVersion() {
    return policyVersion;
  }

  /**
   * What the policy and the incident ask of the clock.
   *
   * @param cadence null when nothing is owed
   * @param first null when the cadence covers the first word
   * @param severityAt null if the severity never changed
   * @param resumedAt where a stopped clock starts again
   * @param remindBefore null for no reminder
   */
  record Rules(
      Duration cadence,
      Duration first,
      Instant severityAt,
      Instant resumedAt,
      int policyVersion,
      Duration remindBefore) {}
}
