package dev.muster.comms.post;

import dev.muster.comms.component.StatusChange;
import dev.muster.comms.component.StatusChanges;
import dev.muster.comms.status.PublicCode;
import dev.muster.comms.status.PublicStatus;
import dev.muster.contracts.Who;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One thing said in a post. What is public is changed only visibly, as a correction; a draft's one
 * update still is changed without a trace.
 */
@Entity
@Table(name = "post_update")
public class PostUpdate {
  @Id private UUID id;
  private String code;

  @Column(name = "post_id")
  private UUID postId;

  private int number;

  @Enumerated(EnumType.STRING)
  private PublicStatus status;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> body;

  @JdbcTypeCode(SqlTypes.JSON)
  private StatusChanges affected;

  @JdbcTypeCode(SqlTypes.JSON)
  private Who author;

  @Enumerated(EnumType.STRING)
  @Column(name = "words_from")
  private WordsFrom wordsFrom;

  private String template;

  @Column(name = "template_version")
  private Integer templateVersion;

  private boolean deliver;

  @Column(name = "next_update_at")
  private Instant nextUpdateAt;

  @Column(name = "expected_at")
  private Instant expectedAt;

  @Column(name = "display_at")
  private Instant displayAt;

  @Column(name = "corrected_at")
  private Instant correctedAt;

  private int revision;

  @Column(name = "created_at")
  private Instant createdAt;

  protected PostUpdate() {}

  PostUpdate(UUID id, UUID postId, int number, Instant now) {
    this.id = id;
    this.code = PublicCode.of(id);
    this.postId = postId;
    this.number = number;
    this.createdAt = now;
  }

  void say(PublicStatus said, PostWords words, boolean notify, Instant at) {
    status = said;
    body = Map.copyOf(words.body());
    author = words.author();
    wordsFrom = words.from();
    template = words.template();
    templateVersion = words.templateVersion();
    expectedAt = words.expectedAt();
    deliver = notify;
    displayAt = at;
  }

  /** Other words take the place of those that were said. */
  void correct(Map<String, String> words, Instant at) {
    body = Map.copyOf(words);
    correctedAt = at;
    revision++;
  }

  /** What it says, with where the words come from. */
  PostWords words() {
    return new PostWords(body, author, wordsFrom, template, templateVersion, expectedAt);
  }

  /** The same as something to be said, with what its post says of components. */
  Proposal proposal(Map<UUID, PostClaim> claims) {
    return new Proposal(status, words(), claims, deliver, nextUpdateAt);
  }

  /** Shows it as if it had been said then. */
  void date(Instant at) {
    displayAt = at;
  }

  void affect(List<StatusChange> changes) {
    affected = changes.isEmpty() ? null : new StatusChanges(changes);
  }

  void promise(Instant next) {
    nextUpdateAt = next;
  }

  public UUID id() {
    return id;
  }

  public String code() {
    return code;
  }

  public UUID postId() {
    return postId;
  }

  /** From 1 within the post. */
  public int number() {
    return number;
  }

  public PublicStatus status() {
    return status;
  }

  /** By language tag. */
  public Map<String, String> body() {
    return body;
  }

  /** Components that changed with it; empty when none did. */
  public List<StatusChange> affected() {
    return affected == null ? List.of() : affected.changes();
  }

  public Who author() {
    return author;
  }

  public WordsFrom wordsFrom() {
    return wordsFrom;
  }

  /** Null unless the words came from a template. */
  public String template() {
    return template;
  }

  /** Null unless the words came from a template. */
  public Integer templateVersion() {
    return templateVersion;
  }

  /** Whether subscribers were told. */
  public boolean deliver() {
    return deliver;
  }

  /** Null when nothing was promised. */
  public Instant nextUpdateAt() {
    return nextUpdateAt;
  }

  /** When it was expected to work again; null when that was not said. */
  public Instant expectedAt() {
    return expectedAt;
  }

  public Instant displayAt() {
    return displayAt;
  }

  /** When its words were changed last; null for never. */
  public Instant correctedAt() {
    return correctedAt;
  }

  /** How often its words were changed since it was said. */
  public int revision() {
    return revision;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
