package dev.muster.postmortem.factor;

import dev.muster.contracts.Who;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Something that made an incident more likely, larger or longer (SEC-06, PRN-01). */
@Entity
@Table(name = "contributing_factor")
public class ContributingFactor {
  @Id private UUID id;

  @Column(name = "postmortem_id")
  private UUID postmortemId;

  @Column(name = "incident_id")
  private UUID incidentId;

  private String category;
  private String text;

  @Column(name = "evidence_url")
  private String evidenceUrl;

  private boolean main;

  @Column(name = "no_action_reason")
  private String noActionReason;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "updated_by")
  private String updatedBy;

  @Version private long version;

  protected ContributingFactor() {}

  /** A factor of the post-mortem of an incident. */
  static ContributingFactor named(
      UUID id, UUID postmortemId, UUID incidentId, FactorText text, Who by, Instant now) {
    ContributingFactor factor = new ContributingFactor();
    factor.id = id;
    factor.postmortemId = postmortemId;
    factor.incidentId = incidentId;
    factor.createdAt = now;
    factor.createdBy = by.name();
    factor.change(text, by, now);
    return factor;
  }

  void change(FactorText wanted, Who by, Instant now) {
    category = wanted.category();
    text = wanted.text();
    evidenceUrl = wanted.evidenceUrl();
    main = wanted.main();
    noActionReason = wanted.noActionReason();
    updatedAt = now;
    updatedBy = by.name();
  }

  /** What is said about it now. */
  FactorText said() {
    return new FactorText(category, text, evidenceUrl, main, noActionReason);
  }

  /** Another factor has become the main one. */
  void standBack() {
    main = false;
  }

  public UUID id() {
    return id;
  }

  public UUID postmortemId() {
    return postmortemId;
  }

  public UUID incidentId() {
    return incidentId;
  }

  public String category() {
    return category;
  }

  public String text() {
    return text;
  }

  /** Null for nowhere. */
  public String evidenceUrl() {
    return evidenceUrl;
  }

  public boolean isMain() {
    return main;
  }

  /** Null when something should be done about it. */
  public String noActionReason() {
    return noActionReason;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  public String updatedBy() {
    return updatedBy;
  }

  public long version() {
    return version;
  }
}
