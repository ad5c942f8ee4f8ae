package dev.muster.incident.incident;

import dev.muster.contracts.Impact;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Milestones;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import dev.muster.contracts.incident.IncidentEvent;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.contracts.incident.IncidentTimelineAppended;
import dev.muster.incident.access.Standing;
import dev.muster.incident.gate.EvidenceBook;
import dev.muster.incident.gate.GateOverride;
import dev.muster.incident.role.CommandStructure;
import dev.muster.incident.role.HandOver;
import dev.muster.incident.role.RoleAssignment;
import dev.muster.incident.severity.Basis;
import dev.muster.incident.timeline.Chain;
import dev.muster.incident.timeline.Draft;
import dev.muster.incident.timeline.Entry;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What is recorded of an incident, and the counters of its entries and events. */
@MappedSuperclass
abstract class IncidentRecord {
  @Id UUID id;
  long number;
  String title;
  String summary;

  @Enumerated(EnumType.STRING)
  Severity severity;

  @Enumerated(EnumType.STRING)
  Basis severityBasis;

  @Enumerated(EnumType.STRING)
  IncidentState state;

  boolean drill;
  boolean restricted;
  boolean retrospective;

  @Column(name = "code_name")
  String codeName;

  UUID teamId;

  @JdbcTypeCode(SqlTypes.JSON)
  Who declaredBy;

  UUID sourceAlertId;
  Instant startedAt;
  Instant detectedAt;
  Instant declaredAt;
  Instant acknowledgedAt;
  Instant identifiedAt;
  Instant mitigatedAt;
  Instant resolvedAt;
  Instant closedAt;
  Instant monitoringSince;
  Instant lastAlertAt;
  Instant nextUpdateAt;

  @JdbcTypeCode(SqlTypes.JSON)
  Impact impact;

  String rootCause;

  @JdbcTypeCode(SqlTypes.JSON)
  EvidenceBook evidence = EvidenceBook.EMPTY;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "gate_override")
  GateOverride gateOverride;

  @ElementCollection
  @CollectionTable(name = "incident_service", joinColumns = @JoinColumn(name = "incident_id"))
  @OrderColumn(name = "position")
  List<AffectedService> services = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "incident_member", joinColumns = @JoinColumn(name = "incident_id"))
  @Column(name = "person_id")
  Set<UUID> members = new HashSet<>();

  @OneToMany(cascade = CascadeType.ALL)
  @JoinColumn(name = "incident_id", insertable = false, updatable = false)
  Set<RoleAssignment> assignments = new HashSet<>();

  @OneToMany(cascade = CascadeType.ALL)
  @JoinColumn(name = "incident_id", insertable = false, updatable = false)
  Set<HandOver> handOvers = new HashSet<>();

  @Column(name = "entry_count")
  long entries;

  String chainHead = Chain.START;

  @Column(name = "event_count")
  long events;

  @Column(name = "update_count")
  int updates;

  @Version long version;

  /**
   * Raises the next event of this incident, which sees the incident as it is now; that of a
   * restricted one says no more than others may know.
   */
  void raise(Changes changes, LongFunction<IncidentEvent> event) {
    var raised = event.apply(++events);
    changes.add(restricted ? raised.concealed(outsideTitle()) : raised);
  }

  /** Writes the next entry of the timeline. */
  Entry append(Changes changes, Draft draft, Instant now) {
    var entry = new Entry(id, ++entries, draft, now, chainHead);
    chainHead = entry.hash();
    changes.add(entry);
    raise(changes, n -> new IncidentTimelineAppended(facts(), n, now, entry.published()));
    return entry;
  }

  void milestones(Milestones moments) {
    startedAt = moments.startedAt();
    detectedAt = moments.detectedAt();
    declaredAt = moments.declaredAt();
    acknowledgedAt = moments.acknowledgedAt();
    identifiedAt = moments.identifiedAt();
    mitigatedAt = moments.mitigatedAt();
    resolvedAt = moments.resolvedAt();
    closedAt = moments.closedAt();
  }

  CommandStructure command() {
    return new CommandStructure(id, assignments, handOvers);
  }

  /** Everything about the incident; {@link #raise} tells others less of a restricted one. */
  public IncidentFacts facts() {
    var command = command();
    return new IncidentFacts(
        id,
        number,
        reference(),
        title,
        summary,
        severity,
        state,
        services.stream().map(AffectedService::serviceId).toList(),
        teamId,
        command.commander(),
        command.holders(),
        drill,
        restricted,
        milestones(),
        impact,
        nextUpdateAt,
        rootCause);
  }

  /** What permission depends on. */
  public Standing standing() {
    return new Standing(state, restricted, command().commander(), members);
  }

  /** Under which name those may know of it who do not see a restricted incident. */
  public String outsideTitle() {
    if (!restricted) {
      return title;
    }
    return codeName == null ? reference() : codeName;
  }

  /** Null unless it is restricted. */
  public String codeName() {
    return codeName;
  }

  /** Whether it was recorded when it was over. */
  public boolean retrospective() {
    return retrospective;
  }

  public String reference() {
    return "INC-" + number;
  }

  public List<String> serviceNames() {
    return services.stream().map(AffectedService::name).toList();
  }

  public UUID id() {
    return id;
  }

  public Severity severity() {
    return severity;
  }

  /** What the present severity rests on. */
  public Basis severityBasis() {
    return severityBasis;
  }

  public IncidentState state() {
    return state;
  }

  public Milestones milestones() {
    return new Milestones(
        startedAt,
        detectedAt,
        declaredAt,
        acknowledgedAt,
        identifiedAt,
        mitigatedAt,
        resolvedAt,
        closedAt);
  }

  public Who declaredBy() {
    return declaredBy;
  }

  /** Null for one declared by a person. */
  public UUID sourceAlertId() {
    return sourceAlertId;
  }

  /** Since when it is watched after its fix; null when it is not. */
  public Instant monitoringSince() {
    return monitoringSince;
  }

  /** When its last alert was triggered; null when it has none. */
  public Instant lastAlertAt() {
    return lastAlertAt;
  }

  /** Null when no update is promised. */
  public Instant nextUpdateAt() {
    return nextUpdateAt;
  }

  /** Null while it is not known. */
  public String rootCause() {
    return rootCause;
  }

  public EvidenceBook evidence() {
    return evidence;
  }

  /** Null unless it was last resolved against the gate. */
  public GateOverride gateOverride() {
    return gateOverride;
  }

  public List<AffectedService> services() {
    return List.copyOf(services);
  }

  public Set<RoleAssignment> assignments() {
    return Set.copyOf(assignments);
  }

  public Set<HandOver> handOvers() {
    return Set.copyOf(handOvers);
  }

  /** The number of the last timeline entry. */
  public long entries() {
    return entries;
  }

  /** The hash of the last timeline entry. */
  public String chainHead() {
    return chainHead;
  }

  /** The number of the last update. */
  public int updates() {
    return updates;
  }

  public long version() {
    return version;
  }
}
