package dev.muster.comms.post;

import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PostImpact;
import dev.muster.comms.status.PostKind;
import dev.muster.comms.status.PublicCode;
import dev.muster.comms.status.PublicStatus;
import dev.muster.contracts.Who;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What one status page says about one incident or planned work, from the first word to the last.
 */
@Entity
@Table(name = "post")
public class Post {
  @Id private UUID id;
  private String code;

  @Enumerated(EnumType.STRING)
  private PostKind kind;

  @Column(name = "page_id")
  private UUID pageId;

  @Column(name = "incident_id")
  private UUID incidentId;

  private String reference;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> title;

  @Enumerated(EnumType.STRING)
  private PublicStatus status;

  @Enumerated(EnumType.STRING)
  private PublicStatus followed;

  @Enumerated(EnumType.STRING)
  private PostImpact impact;

  @Enumerated(EnumType.STRING)
  @Column(name = "impact_override")
  private PostImpact impactOverride;

  @Enumerated(EnumType.STRING)
  private PostStage stage;

  @Column(name = "update_count")
  private int updateCount;

  @Column(name = "next_update_at")
  private Instant nextUpdateAt;

  @Column(name = "expected_at")
  private Instant expectedAt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "monitoring_at")
  private Instant monitoringAt;

  @Column(name = "resolved_at")
  private Instant resolvedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "decided_by")
  private Who decidedBy;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "post_component", joinColumns = @JoinColumn(name = "post_id"))
  @MapKeyColumn(name = "component_id")
  private Map<UUID, PostClaim> claims = new HashMap<>();

  @Version private long version;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected Post() {}

  /**
   * A draft.
   *
   * @param incidentId null for a post that no incident caused
   * @param reference of the incident; null without one
   */
  Post(
      UUID id,
      PostKind kind,
      UUID pageId,
      UUID incidentId,
      String reference,
      Map<String, String> title,
      Instant startedAt,
      Who by,
      Instant now) {
    this.id = id;
    this.code = PublicCode.of(id);
    this.kind = kind;
    this.pageId = pageId;
    this.incidentId = incidentId;
    this.reference = reference;
    this.title = Map.copyOf(title);
    this.status =
        switch (kind) {
          case INCIDENT -> PublicStatus.INVESTIGATING;
          case MAINTENANCE -> PublicStatus.SCHEDULED;
        };
    this.impact =
        switch (kind) {
          case INCIDENT -> PostImpact.NONE;
          case MAINTENANCE -> PostImpact.MAINTENANCE;
        };
    this.stage = PostStage.DRAFT;
    this.startedAt = startedAt;
    this.decidedBy = by;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** A rule says how components are; those that a person chose, and the rest, stay. */
  boolean claim(Map<UUID, ComponentStatus> byRule) {
    Map<UUID, PostClaim> before = claims();
    claimAll(PostClaim.byRule(before, byRule));
    return !claims.equals(before);
  }

  /** What was proposed of components holds; what is not named stays. */
  void claimAll(Map<UUID, PostClaim> proposed) {
    proposed.forEach(
        (component, claim) -> {
          if (!claim.equals(claims.get(component))) {
            claims.put(component, claim);
          }
        });
  }

  /** A person says how components are. */
  void claimByPerson(Map<UUID, ComponentStatus> chosen) {
    claimAll(PostClaim.byPerson(claims, chosen));
  }

  /** Where the incident was, in public words, when this post last followed it; null for never. */
  PublicStatus followed() {
    return followed;
  }

  /** The incident stands at {@code target} in public words. */
  void follow(PublicStatus target) {
    followed = target;
  }

  /** Moves in the public lifecycle, in either direction. */
  void move(PublicStatus to, Instant now) {
    status = to;
    if (to == PublicStatus.MONITORING && monitoringAt == null) {
      monitoringAt = now;
    }
    resolvedAt = to.open() ? null : Optional.ofNullable(resolvedAt).orElse(now);
    if (to.open() && kind == PostKind.INCIDENT) {
      impact = impact.or(PostImpact.of(worst()));
    }
    if (!to.open()) {
      nextUpdateAt = null;
    }
    updatedAt = now;
  }

  /** The number of the next update (CAD-09). */
  int nextNumber() {
    return ++updateCount;
  }

  void publish(Who by, Instant now) {
    stage = PostStage.PUBLISHED;
    publishedAt = now;
    decidedBy = by;
    updatedAt = now;
  }

  void withdraw(Who by, Instant now) {
    stage = PostStage.WITHDRAWN;
    decidedBy = by;
    updatedAt = now;
  }

  void reopenDraft(Who by, Instant now) {
    stage = PostStage.DRAFT;
    decidedBy = by;
    updatedAt = now;
  }

  void rename(Map<String, String> words, Instant now) {
    title = Map.copyOf(words);
    updatedAt = now;
  }

  /** Something that it said was corrected. */
  void corrected(Instant now) {
    updatedAt = now;
  }

  /** Null goes back to the impact that the components mean. */
  void overrideImpact(PostImpact chosen, Instant now) {
    impactOverride = chosen;
    updatedAt = now;
  }

  /** What is planned: when it starts and what it says of each of these components, of no others. */
  void plan(Instant start, Map<UUID, ComponentStatus> affected, Instant now) {
    startedAt = start;
    claims.keySet().retainAll(affected.keySet());
    claim(affected);
    updatedAt = now;
  }

  /** Says this of these components and nothing of others. */
  void concern(Map<UUID, ComponentStatus> claimed) {
    claims.keySet().retainAll(claimed.keySet());
    claimByPerson(claimed);
    if (status.open()) {
      impact = impact.or(PostImpact.of(worst()));
    }
  }

  /** All of it was at one moment of the past. */
  void dateBack(Instant at) {
    publishedAt = at;
    startedAt = at;
    resolvedAt = at;
  }

  /** It was over before anybody wrote of it. */
  void endedAt(Instant at) {
    resolvedAt = at;
  }

  void promise(Instant next) {
    nextUpdateAt = next;
  }

  /** When it is expected to work again; null for what nobody expects any more. */
  void expect(Instant at) {
    expectedAt = at;
  }

  private ComponentStatus worst() {
    return ComponentStatus.worst(claims.values().stream().map(PostClaim::status).toList());
  }

  public UUID id() {
    return id;
  }

  public String code() {
    return code;
  }

  public PostKind kind() {
    return kind;
  }

  public UUID pageId() {
    return pageId;
  }

  /** Null for a post that no incident caused. */
  public UUID incidentId() {
    return incidentId;
  }

  /** Null without an incident. */
  public String reference() {
    return reference;
  }

  /** By language tag. */
  public Map<String, String> title() {
    return title;
  }

  public PublicStatus status() {
    return status;
  }

  /** What a person chose, else the worst that the components have been through. */
  public PostImpact shownImpact() {
    return impactOverride == null ? impact : impactOverride;
  }

  /** Null when nobody chose. */
  public PostImpact impactOverride() {
    return impactOverride;
  }

  public PostStage stage() {
    return stage;
  }

  public int updateCount() {
    return updateCount;
  }

  /** Null when nothing was promised or it is over. */
  public Instant nextUpdateAt() {
    return nextUpdateAt;
  }

  /** When it is expected to work again; null when that is not known or it works. */
  public Instant expectedAt() {
    return expectedAt;
  }

  /** When it began; of planned work, when it is to begin. */
  public Instant startedAt() {
    return startedAt;
  }

  /** Null while it is not public. */
  public Instant publishedAt() {
    return publishedAt;
  }

  /** Null before. */
  public Instant monitoringAt() {
    return monitoringAt;
  }

  /** Null while it is open. */
  public Instant resolvedAt() {
    return resolvedAt;
  }

  /** Who decided on its stage: a rule or a person. */
  public Who decidedBy() {
    return decidedBy;
  }

  /** What it says of each component, by the component's id. */
  public Map<UUID, PostClaim> claims() {
    return Map.copyOf(claims);
  }

  public Set<UUID> componentIds() {
    return Set.copyOf(claims.keySet());
  }

  public long version() {
    return version;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
