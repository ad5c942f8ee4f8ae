package dev.muster.incident.update;

import dev.muster.contracts.Who;
import dev.muster.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A numbered update with the promise of the next one, and the promise that it kept or missed. */
@Entity
@Immutable
@Table(name = "incident_update")
public class IncidentUpdate {
  @Id private UUID id;
  private UUID incidentId;
  private int number;
  private String text;

  @JdbcTypeCode(SqlTypes.JSON)
  private PublicText publicText;

  private Instant postedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private Who postedBy;

  private Instant dueAt;
  private Instant nextUpdateAt;
  private int timingVersion;

  /** Words for the public by language tag. */
  public record PublicText(Map<String, String> byLanguage) {}

  protected IncidentUpdate() {}

  public IncidentUpdate(
      UUID incidentId,
      int number,
      String text,
      Map<String, String> publicText,
      Instant dueAt,
      Instant nextUpdateAt,
      int timingVersion,
      Instant at,
      Who by) {
    this.id = Ids.next();
    this.incidentId = incidentId;
    this.number = number;
    this.text = text;
    this.publicText = publicText == null ? null : new PublicText(publicText);
    this.dueAt = dueAt;
    this.nextUpdateAt = nextUpdateAt;
    this.timingVersion = timingVersion;
    this.postedAt = at;
    this.postedBy = by;
  }

  public UUID id() {
    return id;
  }

  public int number() {
    return number;
  }

  public String text() {
    return text;
  }

  /** Null when the public is told nothing. */
  public Map<String, String> publicText() {
    return publicText == null ? null : publicText.byLanguage();
  }

  public Instant postedAt() {
    return postedAt;
  }

  public Who postedBy() {
    return postedBy;
  }

  /** When it had been promised; null when nothing was promised. */
  public Instant dueAt() {
    return dueAt;
  }

  /** Null when no further update is promised. */
  public Instant nextUpdateAt() {
    return nextUpdateAt;
  }

  public boolean isLate() {
    return dueAt != null && postedAt.isAfter(dueAt);
  }

  public UUID incidentId() {
    return incidentId;
  }

  /** Version of the timing policy that gave the cadence. */
  public int timingVersion() {
    return timingVersion;
  }
}
