package dev.muster.incident.timeline;

import dev.muster.contracts.Link;
import dev.muster.contracts.Who;
import dev.muster.contracts.incident.TimelineEntry;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.contracts.incident.TimelineEntry.Source;
import dev.muster.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One line of a timeline; never changed, a correction is another entry (TL-02). Its hash links it
 * to the one before.
 */
@Entity
@Immutable
@Table(name = "timeline_entry")
public class Entry {
  @Id private UUID id;
  private UUID incidentId;
  private long number;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String text;

  @JdbcTypeCode(SqlTypes.JSON)
  private Line line;

  private Instant occurredAt;
  private Instant recordedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private Who author;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Link> links;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Shown> pictures;

  private boolean pinned;
  private Long corrects;
  private boolean withdraws;
  private Instant rightTime;

  @Enumerated(EnumType.STRING)
  private Source source;

  private String hash;

  protected Entry() {}

  /**
   * @param previous the hash of the entry before; {@link Chain#START} for the first
   */
  public Entry(UUID incidentId, long number, Draft draft, Instant recordedAt, String previous) {
    this.id = Ids.next();
    this.incidentId = incidentId;
    this.number = number;
    this.kind = draft.kind();
    this.text = draft.text();
    this.line = draft.line();
    this.occurredAt = kept(draft.occurredAt());
    this.recordedAt = kept(recordedAt);
    this.author = draft.author();
    this.pinned = draft.attached().pinned();
    this.links = draft.attached().links();
    this.pictures = draft.attached().pictures();
    if (draft.correction() != null) {
      this.corrects = draft.correction().number();
      this.withdraws = draft.correction().withdraws();
      this.rightTime = kept(draft.correction().rightTime());
    }
    this.source = draft.source();
    this.hash = Chain.hash(said(previous));
  }

  /** As exactly as the database keeps it; null for null. */
  private static Instant kept(Instant moment) {
    return moment == null ? null : moment.truncatedTo(ChronoUnit.MICROS);
  }

  /** What the hash of this entry covers; all but its pin. */
  public Chain.Said said(String previous) {
    return new Chain.Said(
        incidentId,
        number,
        kind,
        text,
        line,
        occurredAt,
        recordedAt,
        author,
        links,
        pictures,
        corrects,
        withdraws ? true : null,
        rightTime,
        source,
        previous);
  }

  /** As other services get it. */
  public TimelineEntry published() {
    return new TimelineEntry(
        id,
        number,
        kind,
        text,
        occurredAt,
        recordedAt,
        author,
        pinned,
        hash,
        line == null ? null : line.fact(),
        links,
        corrects,
        withdraws,
        rightTime,
        source);
  }

  /** The words for a reader of {@code locale}. */
  public String text(Locale locale) {
    return line == null ? text : line.in(locale);
  }

  public UUID id() {
    return id;
  }

  public long number() {
    return number;
  }

  public Kind kind() {
    return kind;
  }

  public Instant occurredAt() {
    return occurredAt;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public Who author() {
    return author;
  }

  public boolean isPinned() {
    return pinned;
  }

  public Long corrects() {
    return corrects;
  }

  /** Whether it takes back the entry that it corrects. */
  public boolean withdraws() {
    return withdraws;
  }

  /** When the entry that it corrects did happen; null when its time stands. */
  public Instant rightTime() {
    return rightTime;
  }

  /** By which way it came; null when that is not known. */
  public Source source() {
    return source;
  }

  public List<Link> links() {
    return links;
  }

  public List<Shown> pictures() {
    return pictures;
  }

  /** Whether Muster wrote it because somebody did something. */
  public boolean isMusters() {
    return line != null;
  }

  /** Whether Muster wrote it with the line {@code key}, or one whose key begins like that. */
  public boolean says(String key) {
    return line != null && line.key().startsWith(key);
  }

  public UUID incidentId() {
    return incidentId;
  }

  public String hash() {
    return hash;
  }
}
