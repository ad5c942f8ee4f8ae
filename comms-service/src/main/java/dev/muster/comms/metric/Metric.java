package dev.muster.comms.metric;

import dev.muster.comms.status.PublicCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A figure of a page, fed through the API, that customers see as a chart. */
@Entity
@Table(name = "metric")
public class Metric {
  @Id private UUID id;
  private String code;

  @Column(name = "page_id")
  private UUID pageId;

  private String name;
  private String description;
  private String suffix;
  private int decimals;
  private boolean displayed;
  private int position;

  @Column(name = "axis_low")
  private Double axisLow;

  @Column(name = "axis_high")
  private Double axisHigh;

  /** Written with the points only, see {@link MetricPoints}. */
  @Column(name = "latest_at", insertable = false, updatable = false)
  private Instant latestAt;

  @Column(name = "latest_value", insertable = false, updatable = false)
  private Double latestValue;

  @Version private long version;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected Metric() {}

  Metric(UUID id, UUID pageId, MetricSettings settings, Instant now) {
    this.id = id;
    this.code = PublicCode.of(id);
    this.pageId = pageId;
    this.createdAt = now;
    change(settings, now);
  }

  final void change(MetricSettings settings, Instant now) {
    name = settings.name();
    description = settings.description();
    suffix = settings.suffix();
    decimals = settings.decimals();
    displayed = settings.displayed();
    if (settings.position() != null) {
      position = settings.position();
    }
    axisLow = settings.axisLow();
    axisHigh = settings.axisHigh();
    updatedAt = now;
  }

  public UUID id() {
    return id;
  }

  public String code() {
    return code;
  }

  public UUID pageId() {
    return pageId;
  }

  public String name() {
    return name;
  }

  /** Null when there is none. */
  public String description() {
    return description;
  }

  /** Unit behind each value; null when there is none. */
  public String suffix() {
    return suffix;
  }

  public int decimals() {
    return decimals;
  }

  /** Whether the page draws it. */
  public boolean displayed() {
    return displayed;
  }

  public int position() {
    return position;
  }

  /** Null for the lowest value shown. */
  public Double axisLow() {
    return axisLow;
  }

  /** Null for the highest value shown. */
  public Double axisHigh() {
    return axisHigh;
  }

  /** Null while it has no points. */
  public Instant latestAt() {
    return latestAt;
  }

  /** Null while it has no points. */
  public Double latestValue() {
    return latestValue;
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
