package dev.muster.comms.imports;

import dev.muster.contracts.Who;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A page of another Statuspage that is brought over: read, looked at, started, worked through. */
@Entity
@Table(name = "page_import")
public class PageImport {
  private static final int MOST_FAILURES = 8;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

  @Id private UUID id;

  @Column(name = "page_id")
  private UUID pageId;

  @Enumerated(EnumType.STRING)
  private ImportOrigin origin;

  @Column(name = "base_url")
  private String baseUrl;

  private String source;
  private String language;

  @Column(name = "sealed_key")
  private String sealedKey;

  private String account;

  @Enumerated(EnumType.STRING)
  private ImportState state;

  @Enumerated(EnumType.STRING)
  private ImportStep step;

  @Column(name = "step_page")
  private int stepPage;

  @Column(name = "due_at")
  private Instant dueAt;

  private UUID lease;

  @Column(name = "leased_until")
  private Instant leasedUntil;

  private int failures;
  private String problem;
  private String detail;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "started_by")
  private Who startedBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  protected PageImport() {}

  /**
   * @param baseUrl null for an upload
   * @param source what the objects of the other side are remembered under
   */
  PageImport(
      UUID id,
      UUID pageId,
      ImportOrigin origin,
      String baseUrl,
      String source,
      String language,
      Who by,
      Instant now) {
    this.id = id;
    this.pageId = pageId;
    this.origin = origin;
    this.baseUrl = baseUrl;
    this.source = source;
    this.language = language;
    this.state = ImportState.READING;
    this.stepPage = 1;
    this.startedBy = by;
    this.createdAt = now;
    this.updatedAt = now;
  }

  void key(String sealed, String accountOfKey) {
    sealedKey = sealed;
    account = accountOfKey;
  }

  /** The other side names itself. */
  void from(String named) {
    source = named;
  }

  /** Reads this next. */
  void read(ImportStep what, int page, Instant now) {
    step = what;
    stepPage = page;
    failures = 0;
    dueAt = now;
    updatedAt = now;
  }

  /** Somebody reads until then. */
  void lease(UUID by, Instant until) {
    lease = by;
    leasedUntil = until;
  }

  void release() {
    lease = null;
    leasedUntil = null;
  }

  /** Asked too often: goes on then. */
  void pause(Instant until) {
    dueAt = until;
  }

  /** Tries again later, a few times. */
  void failed(String word, String why, Instant now) {
    failures++;
    if (failures >= MOST_FAILURES) {
      giveUp(word, why, now);
    } else {
      dueAt = now.plus(FIRST_PAUSE.multipliedBy(1L << failures));
      problem = word;
      detail = why;
      updatedAt = now;
    }
  }

  void giveUp(String word, String why, Instant now) {
    problem = word;
    detail = why;
    end(ImportState.FAILED, now);
  }

  /** All is read; the key is not needed any more. */
  void ready(Instant now) {
    state = ImportState.READY;
    problem = null;
    detail = null;
    sealedKey = null;
    dueAt = null;
    updatedAt = now;
  }

  void start(Who by, Instant now) {
    state = ImportState.RUNNING;
    startedBy = by;
    dueAt = now;
    updatedAt = now;
  }

  void done(Instant now) {
    end(ImportState.DONE, now);
  }

  private void end(ImportState how, Instant now) {
    state = how;
    sealedKey = null;
    dueAt = null;
    finishedAt = now;
    updatedAt = now;
  }

  public UUID id() {
    return id;
  }

  public UUID pageId() {
    return pageId;
  }

  public ImportOrigin origin() {
    return origin;
  }

  /** Null for an upload. */
  public String baseUrl() {
    return baseUrl;
  }

  /** What the other side's objects are remembered under. */
  public String source() {
    return source;
  }

  public String language() {
    return language;
  }

  String sealedKey() {
    return sealedKey;
  }

  String account() {
    return account;
  }

  public ImportState state() {
    return state;
  }

  ImportStep step() {
    return step;
  }

  int stepPage() {
    return stepPage;
  }

  UUID lease() {
    return lease;
  }

  /** Word for what is wrong; null when nothing is. */
  public String problem() {
    return problem;
  }

  /** What is wrong, in English; null when nothing is. */
  public String detail() {
    return detail;
  }

  public Who startedBy() {
    return startedBy;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Null before. */
  public Instant finishedAt() {
    return finishedAt;
  }
}
