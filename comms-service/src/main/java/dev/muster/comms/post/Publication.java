package dev.muster.comms.post;

import dev.muster.contracts.Who;
import dev.muster.platform.security.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something that waits to become public; a post has at most one that still may. */
@Entity
@Table(name = "publication")
public class Publication {
  @Id private UUID id;

  @Column(name = "post_id")
  private UUID postId;

  @Column(name = "page_id")
  private UUID pageId;

  @Column(name = "incident_id")
  private UUID incidentId;

  @Enumerated(EnumType.STRING)
  private PublicationMode mode;

  @Enumerated(EnumType.STRING)
  private PublicationState state;

  @JdbcTypeCode(SqlTypes.JSON)
  private Proposal proposal;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "proposed_by")
  private Who proposedBy;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  @Column(name = "due_at")
  private Instant dueAt;

  private int asks;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private UUID[] asked;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "decided_by")
  private Who decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  private String reason;

  @Column(name = "post_update_id")
  private UUID postUpdateId;

  @Version private long version;

  protected Publication() {}

  Publication(
      UUID id,
      Post post,
      PublicationMode mode,
      Proposal proposal,
      Who proposedBy,
      Instant now,
      Instant dueAt) {
    this.id = id;
    this.postId = post.id();
    this.pageId = post.pageId();
    this.incidentId = post.incidentId();
    this.mode = mode;
    this.state = PublicationState.WAITING;
    this.proposal = proposal;
    this.proposedBy = proposedBy;
    this.proposedAt = now;
    this.dueAt = dueAt;
    this.asked = new UUID[0];
  }

  /** It takes the place of another that waited for the same thing: no wait begins anew. */
  void inherit(Publication other) {
    dueAt = other.dueAt;
    asks = other.asks;
    asked = other.asked.clone();
  }

  /**
   * More people are asked to say yes.
   *
   * @param round from 1
   * @param nextAt null when nobody is left to ask after them
   */
  void ask(Collection<UUID> people, int round, Instant nextAt) {
    askToo(people);
    asks = round;
    dueAt = nextAt;
  }

  /** Others may say yes as well. */
  void askToo(Collection<UUID> people) {
    Set<UUID> all = new LinkedHashSet<>(List.of(asked));
    all.addAll(people);
    asked = all.toArray(UUID[]::new);
  }

  /** Whether this caller proposed it. */
  boolean by(Actor actor) {
    Who who = actor.who();
    return who.id() == null ? who.equals(proposedBy) : who.id().equals(proposedBy.id());
  }

  /** Something else was chosen for it. */
  void propose(Proposal other) {
    proposal = other;
  }

  /** Somebody says yes and has until then to think again. */
  void approve(Who by, Instant now, Instant until) {
    state = PublicationState.APPROVED;
    decidedBy = by;
    decidedAt = now;
    dueAt = until;
  }

  /** The yes is taken back; whoever was asked has until then. */
  void unapprove(Instant until) {
    state = PublicationState.WAITING;
    decidedBy = null;
    decidedAt = null;
    dueAt = until;
  }

  /** Whether a person decided that it goes out, and only second thoughts hold it. */
  boolean settled() {
    return state == PublicationState.APPROVED
        || state == PublicationState.WAITING && mode == PublicationMode.UNDO;
  }

  /** Whoever decided last that it should go out. */
  Who lastDecidedBy() {
    return decidedBy == null ? proposedBy : decidedBy;
  }

  /** It became public; an approval given before stays the decision. */
  void out(Who by, Instant now, UUID update) {
    if (state != PublicationState.APPROVED) {
      decidedBy = by;
      decidedAt = now;
    }
    state = PublicationState.OUT;
    postUpdateId = update;
    dueAt = null;
  }

  /**
   * It will not become public.
   *
   * @param why null when nobody said
   */
  void stop(Who by, Instant now, String why) {
    end(PublicationState.STOPPED, by, now);
    reason = why;
  }

  void replace(Who by, Instant now) {
    end(PublicationState.REPLACED, by, now);
  }

  private void end(PublicationState how, Who by, Instant now) {
    state = how;
    decidedBy = by;
    decidedAt = now;
    dueAt = null;
  }

  public UUID id() {
    return id;
  }

  public UUID postId() {
    return postId;
  }

  public UUID pageId() {
    return pageId;
  }

  /** Null for a post that no incident caused. */
  public UUID incidentId() {
    return incidentId;
  }

  public PublicationMode mode() {
    return mode;
  }

  public PublicationState state() {
    return state;
  }

  public Proposal proposal() {
    return proposal;
  }

  /** A rule, or whoever chose the words. */
  public Who proposedBy() {
    return proposedBy;
  }

  public Instant proposedAt() {
    return proposedAt;
  }

  /**
   * When it goes out, or while it waits for a yes, when the next is asked; null when neither will
   * happen by itself.
   */
  public Instant dueAt() {
    return dueAt;
  }

  /** How many rounds of people were asked for their yes. */
  public int asks() {
    return asks;
  }

  /** Who was asked so far, the first first. */
  public List<UUID> asked() {
    return List.of(asked);
  }

  /** Null while nobody decided. */
  public Who decidedBy() {
    return decidedBy;
  }

  /** Null while nobody decided. */
  public Instant decidedAt() {
    return decidedAt;
  }

  /** Why it was stopped; null when nobody said. */
  public String reason() {
    return reason;
  }

  /** What it became; null unless it is out. */
  public UUID postUpdateId() {
    return postUpdateId;
  }

  public long version() {
    return version;
  }
}
