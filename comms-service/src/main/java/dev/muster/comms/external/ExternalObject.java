package dev.muster.comms.external;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One post or component of ours and what is known of it at the external page. */
@Entity
@Table(name = "external_object")
public class ExternalObject {
  @Id private UUID id;

  @Column(name = "external_page_id")
  private UUID externalPageId;

  @Enumerated(EnumType.STRING)
  private ObjectKind kind;

  @Column(name = "subject_id")
  private UUID subjectId;

  @Column(name = "external_id")
  private String externalId;

  @JdbcTypeCode(SqlTypes.JSON)
  private Desired desired;

  @Column(name = "desired_hash")
  private String desiredHash;

  @JdbcTypeCode(SqlTypes.JSON)
  private Seen seen;

  @Column(name = "seen_at")
  private Instant seenAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<UUID, String> links = new HashMap<>();

  @Enumerated(EnumType.STRING)
  private ObjectState state;

  private boolean unsure;

  @Column(name = "kept_hash")
  private String keptHash;

  @Column(name = "due_at")
  private Instant dueAt;

  private int steps;
  private String problem;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected ExternalObject() {}

  /**
   * @param externalId null when it is not there yet
   */
  ExternalObject(
      UUID id,
      UUID externalPageId,
      ObjectKind kind,
      UUID subjectId,
      String externalId,
      Desired desired,
      String hash,
      Instant now) {
    this.id = id;
    this.externalPageId = externalPageId;
    this.kind = kind;
    this.subjectId = subjectId;
    this.externalId = externalId;
    this.unsure = externalId != null && kind == ObjectKind.POST;
    this.desired = desired;
    this.desiredHash = hash;
    wait(now);
  }

  /** We say something else from now on, which counts more than what was kept there. */
  boolean want(Desired wanted, String hash, Instant now) {
    boolean news = !hash.equals(desiredHash);
    desired = wanted;
    desiredHash = hash;
    if (news) {
      keptHash = null;
      if (state != ObjectState.GONE) {
        wait(now);
      }
    }
    return news;
  }

  /** It has to be looked at by whoever comes next. */
  final void wait(Instant now) {
    state = ObjectState.WAITING;
    dueAt = now;
    steps = 0;
    problem = null;
    updatedAt = now;
  }

  /** A request that may add something is about to be made; its answer can get lost. */
  void doubt() {
    unsure = true;
  }

  /** The request was certainly not carried out. */
  void certain() {
    unsure = false;
  }

  /** It was not found where it should be; somebody has to look for it. */
  void lookAgain(Instant now) {
    wait(now);
    unsure = true;
  }

  /** Another request about it is made. */
  int step() {
    return ++steps;
  }

  /** Whether a request may have done something that we do not know of. */
  boolean unsure() {
    return unsure;
  }

  void saw(SeenPost post, Map<UUID, String> connected, Instant now) {
    externalId = post.id();
    seen = new Seen(post, null);
    links = new HashMap<>(connected);
    seenAt = now;
    unsure = false;
  }

  void saw(String status, Instant now) {
    seen = new Seen(null, status);
    seenAt = now;
    unsure = false;
  }

  /** It was looked for and is not there. */
  void sawNothing(Instant now) {
    externalId = null;
    seen = null;
    links = new HashMap<>();
    seenAt = now;
    unsure = false;
  }

  void equal(Instant now) {
    settle(ObjectState.EQUAL, null, now);
  }

  /** What we say counts, whatever was kept before. */
  void insist(Instant now) {
    keptHash = null;
    wait(now);
  }

  /** What stands there stays until we say something new. */
  void keep(Instant now) {
    keptHash = desiredHash;
    settle(ObjectState.KEPT, null, now);
  }

  void refused(String why, Instant now) {
    unsure = false;
    settle(ObjectState.REFUSED, why, now);
  }

  void gone(Instant now) {
    settle(ObjectState.GONE, null, now);
  }

  private void settle(ObjectState to, String why, Instant now) {
    state = to;
    problem = why;
    dueAt = null;
    updatedAt = now;
  }

  /** Whether somebody or a rule decided that theirs stays. */
  boolean kept() {
    return desiredHash.equals(keptHash);
  }

  public UUID id() {
    return id;
  }

  UUID externalPageId() {
    return externalPageId;
  }

  public ObjectKind kind() {
    return kind;
  }

  /** The post or component of ours. */
  public UUID subjectId() {
    return subjectId;
  }

  /** Null when it is not there. */
  public String externalId() {
    return externalId;
  }

  Desired desired() {
    return desired;
  }

  /** Null when it was never seen there. */
  Seen seen() {
    return seen;
  }

  /** Null when it was never looked for. */
  public Instant seenAt() {
    return seenAt;
  }

  Map<UUID, String> links() {
    return Map.copyOf(links);
  }

  public ObjectState state() {
    return state;
  }

  /** Why the other side refuses it; null when it does not. */
  public String problem() {
    return problem;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /** Our name for it; null for components, which have one of their own. */
  public String name() {
    return desired.post() == null ? null : desired.post().name();
  }

  /** The status that we want there, a word of the contract. */
  public String ours() {
    return desired.post() == null ? desired.component().status() : desired.post().status();
  }

  /** The status that it has there; null when it was never seen. */
  public String theirs() {
    if (seen == null) {
      return null;
    }
    return seen.post() == null ? seen.component() : seen.post().status();
  }

  /** Its public address there; null when it has none. */
  public String link() {
    return seen == null || seen.post() == null ? null : seen.post().link();
  }
}
