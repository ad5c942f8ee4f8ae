package dev.muster.postmortem.tracker;

import dev.muster.contracts.Who;
import dev.muster.contracts.postmortem.ActionItemStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The issue of an action item: how both stood when they agreed last, and how it was seen last. */
@Entity
@Table(name = "tracker_issue")
public class TrackerIssue {
  @Id private UUID id;

  @Column(name = "connection_id")
  private UUID connectionId;

  @Column(name = "action_item_id")
  private UUID actionItemId;

  @Column(name = "external_id")
  private String externalId;

  private String key;
  private String url;

  @Enumerated(EnumType.STRING)
  private IssueState state = IssueState.WAITING;

  @Column(name = "made_here")
  private boolean madeHere;

  private boolean attached;
  private boolean unsure;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "read_wanted")
  private boolean readWanted;

  private boolean checked;

  @Column(name = "due_at")
  private Instant dueAt;

  private int steps;
  private String problem;

  @JdbcTypeCode(SqlTypes.JSON)
  private Set<String> omitted = new HashSet<>();

  @JdbcTypeCode(SqlTypes.JSON)
  private IssueContent told;

  @Enumerated(EnumType.STRING)
  @Column(name = "base_ours")
  private ActionItemStatus baseOurs;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "base_theirs")
  private Position baseTheirs;

  @JdbcTypeCode(SqlTypes.JSON)
  private Position seen;

  @Column(name = "seen_updated_at")
  private Instant seenUpdatedAt;

  @Column(name = "seen_at")
  private Instant seenAt;

  @Column(name = "item_version")
  private long itemVersion;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "linked_by")
  private Who linkedBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected TrackerIssue() {}

  private TrackerIssue(UUID id, UUID connectionId, ItemFacts item, Who by, Instant now) {
    this.id = id;
    this.connectionId = connectionId;
    this.actionItemId = item.id();
    this.itemVersion = item.version();
    this.linkedBy = by;
    this.createdAt = now;
    wait(now);
  }

  /** One that has to be made. */
  static TrackerIssue toMake(UUID id, UUID connectionId, ItemFacts item, Who by, Instant now) {
    TrackerIssue issue = new TrackerIssue(id, connectionId, item, by, now);
    issue.madeHere = true;
    issue.attached = true;
    return issue;
  }

  /** One that is there. */
  static TrackerIssue existing(
      UUID id, UUID connectionId, String reference, ItemFacts item, Who by, Instant now) {
    TrackerIssue issue = new TrackerIssue(id, connectionId, item, by, now);
    issue.externalId = reference;
    issue.readWanted = true;
    return issue;
  }

  /** By which it is found in the tracker. */
  String marker() {
    return "muster-" + id;
  }

  /** Somebody has to look at it now, and ask the tracker first. */
  void look(Instant now) {
    readWanted = readWanted || externalId != null;
    wait(now);
  }

  final void wait(Instant now) {
    state = IssueState.WAITING;
    dueAt = now;
    steps = 0;
    problem = null;
    updatedAt = now;
  }

  /** The request that makes it is about to be sent; its answer can get lost. */
  void doubt(IssueContent content, Instant now) {
    told = content;
    unsure = true;
    askedAt = now;
  }

  /** It was certainly not made. */
  void certain() {
    unsure = false;
  }

  /** Something is asked or told then. */
  void later(Instant at) {
    state = IssueState.WAITING;
    problem = null;
    dueAt = at;
  }

  /** The tracker is to blame, so this task does not count. */
  void excuse() {
    steps = 0;
  }

  /** The tracker does not take these fields; it is made without them. */
  void omit(Set<String> fields, Instant now) {
    Set<String> all = new HashSet<>(omitted);
    all.addAll(fields);
    omitted = all;
    unsure = false;
    wait(now);
  }

  /** It was told this of its item. */
  void told(IssueContent content) {
    told = content;
  }

  /** The tracker does not take these fields of {@code content}; they are not tried again. */
  void spare(Set<String> fields, IssueContent content, Instant now) {
    told = content.onlyOf(fields, told);
    wait(now);
  }

  /** What it was told of its item last; null when nobody knows. */
  IssueContent told() {
    return told;
  }

  Set<String> omitted() {
    return Set.copyOf(omitted);
  }

  int step() {
    return ++steps;
  }

  /** It was made by us, so only our side counts as changed since. */
  void made(IssueSeen issue) {
    baseTheirs = issue.position();
    unsure = false;
  }

  /**
   * Keeps how the tracker shows it.
   *
   * @return false for what is older than what is known already
   */
  boolean saw(IssueSeen issue, Instant now) {
    if (seenUpdatedAt != null && issue.updatedAt().isBefore(seenUpdatedAt)) {
      return false;
    }
    externalId = issue.externalId();
    key = issue.key();
    url = issue.url();
    seen = issue.position();
    seenUpdatedAt = issue.updatedAt();
    seenAt = now;
    readWanted = false;
    checked = true;
    updatedAt = now;
    return true;
  }

  void attached() {
    attached = true;
  }

  /** Both say the same. */
  void agreed(ItemFacts item, Instant now) {
    baseOurs = item.status();
    baseTheirs = seen;
    settle(IssueState.EQUAL, null, now);
  }

  void disagree(Instant now) {
    settle(IssueState.CONFLICT, null, now);
  }

  /** Ours counts; the tracker is told. */
  void insist(Instant now) {
    baseOurs = null;
    baseTheirs = seen;
    look(now);
  }

  void refused(String why, Instant now) {
    unsure = false;
    settle(IssueState.REFUSED, why, now);
  }

  void gone(Instant now) {
    settle(IssueState.GONE, null, now);
  }

  private void settle(IssueState to, String why, Instant now) {
    state = to;
    problem = why;
    dueAt = null;
    checked = false;
    steps = 0;
    updatedAt = now;
  }

  StatusMerge.Base base() {
    return new StatusMerge.Base(baseOurs, baseTheirs);
  }

  boolean unsure() {
    return unsure;
  }

  /** When it was tried to make it; null before. */
  Instant askedAt() {
    return askedAt;
  }

  boolean readWanted() {
    return readWanted;
  }

  boolean checked() {
    return checked;
  }

  boolean needsBacklink() {
    return !attached;
  }

  public UUID id() {
    return id;
  }

  public UUID connectionId() {
    return connectionId;
  }

  public UUID actionItemId() {
    return actionItemId;
  }

  /** Null until it was made. */
  public String externalId() {
    return externalId;
  }

  /** What people call it; null until it was seen. */
  public String key() {
    return key;
  }

  /** Null until it was seen. */
  public String url() {
    return url;
  }

  /** Waiting as soon as something has to be compared again. */
  public IssueState state() {
    return state == IssueState.EQUAL && dueAt != null ? IssueState.WAITING : state;
  }

  /** Whether it was made from the action item. */
  public boolean madeHere() {
    return madeHere;
  }

  /** When something is done about it next; null when nothing has to be. */
  public Instant dueAt() {
    return dueAt;
  }

  /** Why the tracker refuses; null when it does not. */
  public String problem() {
    return problem;
  }

  /** Where it stood when it was seen last; null before. */
  public Position seen() {
    return seen;
  }

  /** Null until it was seen. */
  public Instant seenAt() {
    return seenAt;
  }

  public Who linkedBy() {
    return linkedBy;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
