package dev.muster.comms.announcement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A notice that stands on top of a status page for a while, whatever happens below it. */
@Entity
@Table(name = "announcement")
public class Announcement {
  @Id private UUID id;

  @Column(name = "page_id")
  private UUID pageId;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> title;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> body;

  @Enumerated(EnumType.STRING)
  private Tone tone;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  private int position;
  @Version private long version;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected Announcement() {}

  Announcement(UUID id, UUID pageId, AnnouncementSettings settings, Instant now) {
    this.id = id;
    this.pageId = pageId;
    this.createdAt = now;
    change(settings, now);
  }

  final void change(AnnouncementSettings settings, Instant now) {
    title = settings.title();
    body = settings.body();
    tone = settings.tone();
    if (settings.startsAt() != null) {
      startsAt = settings.startsAt();
    }
    endsAt = settings.endsAt();
    if (settings.position() != null) {
      position = settings.position();
    }
    updatedAt = now;
  }

  public UUID id() {
    return id;
  }

  public UUID pageId() {
    return pageId;
  }

  /** By language tag. */
  public Map<String, String> title() {
    return title;
  }

  /** By language tag; empty when there is only a title. */
  public Map<String, String> body() {
    return body;
  }

  public Tone tone() {
    return tone;
  }

  public Instant startsAt() {
    return startsAt;
  }

  /** Null when it stands until it is removed. */
  public Instant endsAt() {
    return endsAt;
  }

  public int position() {
    return position;
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
