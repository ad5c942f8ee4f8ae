package dev.muster.comms.postmortem;

import dev.muster.contracts.Who;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was learnt from an incident, in words for customers: a draft, and what is published. */
@Entity
@Table(name = "public_postmortem")
public class PublicPostmortem {
  @Id
  @Column(name = "post_id")
  private UUID postId;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> draft;

  @Column(name = "draft_at")
  private Instant draftAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> body;

  @Column(name = "body_at")
  private Instant bodyAt;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "update_id")
  private UUID updateId;

  private boolean told;
  private boolean waiting;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "edited_by")
  private Who editedBy;

  @Column(name = "postmortem_id")
  private UUID postmortemId;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> replaced;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "replaced_by")
  private Who replacedBy;

  @Column(name = "replaced_at")
  private Instant replacedAt;

  @Version private long version;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected PublicPostmortem() {}

  PublicPostmortem(UUID postId, Map<String, String> words, Who by, Instant now) {
    this.postId = postId;
    this.createdAt = now;
    write(words, by, now);
  }

  final void write(Map<String, String> words, Who by, Instant now) {
    draft = Map.copyOf(words);
    draftAt = now;
    waiting = false;
    editedBy = by;
    updatedAt = now;
  }

  /** Takes words that were approved beside a post-mortem; a draft of our own is kept aside. */
  void takeOver(UUID postmortem, Map<String, String> words, Who by, Instant now) {
    if (postmortemId == null && !draft.equals(words)) {
      replaced = draft;
      replacedBy = editedBy;
      replacedAt = now;
    }
    postmortemId = postmortem;
    write(words, by, now);
  }

  /** It is published by itself once its incident is over; other words are not. */
  void await(Instant now) {
    waiting = true;
    updatedAt = now;
  }

  void publish(UUID update, boolean tell, Instant now) {
    body = draft;
    bodyAt = now;
    publishedAt = now;
    updateId = update;
    told = tell;
    waiting = false;
    updatedAt = now;
  }

  void revert(Instant now) {
    body = null;
    bodyAt = null;
    publishedAt = null;
    updateId = null;
    told = false;
    waiting = false;
    updatedAt = now;
  }

  public UUID postId() {
    return postId;
  }

  /** Markdown by language tag. */
  public Map<String, String> draft() {
    return draft;
  }

  public Instant draftAt() {
    return draftAt;
  }

  /** What everybody reads, Markdown by language tag; null while it is not published. */
  public Map<String, String> body() {
    return body;
  }

  /** Null while it is not published. */
  public Instant bodyAt() {
    return bodyAt;
  }

  /** Null while it is not published. */
  public Instant publishedAt() {
    return publishedAt;
  }

  /** The update of the post that shows it; null while it is not published. */
  UUID updateId() {
    return updateId;
  }

  /** Whether subscribers were told. */
  public boolean told() {
    return told;
  }

  /** Whether it is published by itself once its incident is over. */
  public boolean waiting() {
    return waiting;
  }

  /** Where the words were approved and are changed; null for words that are ours. */
  public UUID postmortemId() {
    return postmortemId;
  }

  /** The draft that approved words took the place of; null when there was none. */
  public Map<String, String> replaced() {
    return replaced;
  }

  /** Who wrote the draft that was replaced; null with it. */
  public Who replacedBy() {
    return replacedBy;
  }

  /** When the draft was replaced; null with it. */
  public Instant replacedAt() {
    return replacedAt;
  }

  public Who editedBy() {
    return editedBy;
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
