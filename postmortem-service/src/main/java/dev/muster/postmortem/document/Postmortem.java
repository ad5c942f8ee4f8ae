package dev.muster.postmortem.document;

import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.contracts.postmortem.PostmortemDrafted;
import dev.muster.contracts.postmortem.PostmortemPublished;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.document.template.Template;
import dev.muster.postmortem.document.template.TemplateKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What an organisation learns from one incident: its people, dates and status. */
@Entity
@Table(name = "postmortem")
public class Postmortem {
  @Id private UUID id;

  @Column(name = "incident_id")
  private UUID incidentId;

  private String reference;
  private String title;

  @Enumerated(EnumType.STRING)
  private PostmortemStatus status;

  private String language;

  @Column(name = "owner_id")
  private UUID ownerId;

  @Column(name = "scribe_id")
  private UUID scribeId;

  @Column(name = "review_due_at")
  private Instant reviewDueAt;

  @Column(name = "publish_due_at")
  private Instant publishDueAt;

  @Column(name = "no_action_items_reason")
  private String noActionItemsReason;

  @Column(name = "uncovered_factors_reason")
  private String uncoveredFactorsReason;

  @Column(name = "policy_version")
  private int policyVersion;

  @Column(name = "template_key")
  private String templateKey;

  @Column(name = "template_version")
  private int templateVersion;

  @Enumerated(EnumType.STRING)
  @Column(name = "template_kind")
  private TemplateKind templateKind;

  @Enumerated(EnumType.STRING)
  @Column(name = "template_severity")
  private Severity templateSeverity;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "published_by")
  private String publishedBy;

  @Column(name = "reopened_at")
  private Instant reopenedAt;

  @Embedded private Reminding reminding;

  private long sequence;
  @Version private long version;

  protected Postmortem() {}

  /** A draft for an incident. */
  static Postmortem draft(UUID id, NewDraft draft, Who by, Instant now) {
    Postmortem postmortem = new Postmortem();
    postmortem.id = id;
    postmortem.incidentId = draft.incident().id();
    postmortem.reference = draft.incident().facts().reference();
    postmortem.title = draft.incident().facts().title();
    postmortem.status = PostmortemStatus.DRAFT;
    postmortem.language = draft.language().toLanguageTag();
    postmortem.ownerId = draft.ownerId();
    postmortem.scribeId = draft.scribeId();
    postmortem.reviewDueAt = draft.reviewDueAt();
    postmortem.reminding = Reminding.from(draft.reviewDueAt());
    postmortem.publishDueAt = draft.publishDueAt();
    postmortem.policyVersion = draft.policyVersion();
    postmortem.take(draft.template(), draft.incident().facts());
    postmortem.createdAt = now;
    postmortem.createdBy = by.name();
    return postmortem;
  }

  /** Reads from now on as {@code template} says, which was chosen for these facts. */
  void take(Template template, IncidentFacts facts) {
    templateKey = template.key();
    templateVersion = template.version();
    templateKind = TemplateKind.of(facts);
    templateSeverity = facts.severity();
  }

  /** Whether the kind and the severity of the incident are those that its template is for. */
  boolean isFittedTo(IncidentFacts facts) {
    return templateKind == TemplateKind.of(facts) && templateSeverity == facts.severity();
  }

  /** The incident goes on: nothing is late until it is resolved again. */
  void reopen(Instant now) {
    reopenedAt = now;
    reminding.pause();
  }

  /** The incident is no incident any more: nothing of it is late. */
  void rest() {
    reminding.pause();
  }

  /** The incident is resolved again, and the deadlines are counted from then. */
  void resume(Instant newReviewDueAt, Instant newPublishDueAt) {
    boolean open = status != PostmortemStatus.PUBLISHED;
    reviewDueAt = open ? newReviewDueAt : reviewDueAt;
    publishDueAt = open ? newPublishDueAt : publishDueAt;
    reminding.resume(open ? newReviewDueAt : null);
  }

  /** Approved once enough people agreed, and no more once the text changed; nothing else. */
  public void approved(boolean enough) {
    if (enough && status == PostmortemStatus.IN_REVIEW) {
      status = PostmortemStatus.APPROVED;
    } else if (!enough && status == PostmortemStatus.APPROVED) {
      status = PostmortemStatus.IN_REVIEW;
    }
  }

  /** The event that tells of a new draft; {@code shownTitle} is what everybody may read. */
  PostmortemDrafted drafted(String shownTitle) {
    return new PostmortemDrafted(
        id, ++sequence, createdAt, incidentId, reference, shownTitle, ownerId, publishDueAt);
  }

  /** The number that the next event about this post-mortem bears. */
  public long nextSequence() {
    return ++sequence;
  }

  /** Counts one reminder of a step that is late; the first of another step is number one again. */
  public int countReminder(LateStep step) {
    return reminding.count(step);
  }

  /** How many reminders there were of whatever was late. */
  public int remindersInAll() {
    return reminding.inAll();
  }

  /** Sets when it is looked at next whether something is late; null for never. */
  public void remindAt(Instant at) {
    reminding.at(at);
  }

  /** Has it looked at by {@code at} at the latest, unless its incident is open again. */
  public void remindBy(Instant at) {
    reminding.by(at);
  }

  /** Changes title, people or the reason for having no action items; nulls leave it as it is. */
  void change(String newTitle, UUID newOwner, UUID newScribe, String newReason) {
    requireOpen();
    title = newTitle == null ? title : newTitle;
    ownerId = newOwner == null ? ownerId : newOwner;
    scribeId = newScribe == null ? scribeId : newScribe;
    if (newReason != null) {
      noActionItemsReason = newReason.isBlank() ? null : newReason;
    }
  }

  /**
   * Moves to a status other than published.
   *
   * @throws ProblemException 409 when it does not follow the present one
   */
  void move(PostmortemStatus to) {
    requireNext(to);
    if (status == PostmortemStatus.PUBLISHED) {
      remindBy(publishDueAt);
    }
    status = to;
    publishedAt = null;
    publishedBy = null;
  }

  /**
   * Publishes, unless something is {@code missing}.
   *
   * @throws ProblemException 422 naming what is missing, 409 when it is published already
   */
  PostmortemPublished publish(List<FieldError> missing, Release release, Instant now) {
    requireNext(PostmortemStatus.PUBLISHED);
    if (!missing.isEmpty()) {
      throw new ProblemException(
          Problem.unprocessable(
              "postmortem.incomplete",
              "The post-mortem cannot be published yet; see errors",
              missing.toArray(FieldError[]::new)));
    }
    status = PostmortemStatus.PUBLISHED;
    reminding.at(null);
    reopenedAt = null;
    publishedAt = now;
    publishedBy = release.by().name();
    return new PostmortemPublished(
        id,
        ++sequence,
        now,
        incidentId,
        reference,
        release.shownTitle(),
        release.by(),
        release.readerIds());
  }

  /**
   * Passes while the text may change.
   *
   * @throws ProblemException 409 once it is published
   */
  public void requireOpen() {
    if (status == PostmortemStatus.PUBLISHED) {
      throw new ProblemException(
          Problem.conflict(
              "postmortem.published",
              "The post-mortem is published; a manager can take it back into review"));
    }
  }

  private void requireNext(PostmortemStatus to) {
    if (!status.next().contains(to)) {
      throw new ProblemException(
          Problem.conflict(
              "postmortem.invalid-transition",
              "A post-mortem that is " + status + " cannot become " + to));
    }
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

  public String title() {
    return title;
  }

  public PostmortemStatus status() {
    return status;
  }

  public String language() {
    return language;
  }

  public UUID ownerId() {
    return ownerId;
  }

  public UUID scribeId() {
    return scribeId;
  }

  public Instant reviewDueAt() {
    return reviewDueAt;
  }

  public Instant publishDueAt() {
    return publishDueAt;
  }

  public String noActionItemsReason() {
    return noActionItemsReason;
  }

  /** Keeps why it is published although nothing is done about some factors. */
  public void leaveFactors(String reason) {
    requireOpen();
    uncoveredFactorsReason = reason.isBlank() ? null : reason.strip();
  }

  /** Why nothing is done about some of its factors; null while nobody said so. */
  public String uncoveredFactorsReason() {
    return uncoveredFactorsReason;
  }

  public int policyVersion() {
    return policyVersion;
  }

  public String templateKey() {
    return templateKey;
  }

  public int templateVersion() {
    return templateVersion;
  }

  /**
   * When it was heard that the incident went on after this was begun; null once published since.
   */
  public Instant reopenedAt() {
    return reopenedAt;
  }

  /** Whether nobody is reminded, as its incident is not resolved. */
  public boolean isWaiting() {
    return reminding.isWaiting();
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant publishedAt() {
    return publishedAt;
  }

  public String publishedBy() {
    return publishedBy;
  }

  public long version() {
    return version;
  }
}
