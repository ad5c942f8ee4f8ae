package dev.muster.oncall.service;

import dev.muster.contracts.Link;
import dev.muster.contracts.catalog.ServiceChanged;
import dev.muster.oncall.catalogue.Named;
import dev.muster.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** Something that people run and that alerts are about. */
@Entity
@Table(name = "monitored_service")
public class MonitoredService implements Named {
  @Id private UUID id;
  private String name;
  private String slug;
  private String description;
  private short tier;

  @Column(name = "team_id")
  private UUID teamId;

  @Column(name = "policy_id")
  private UUID policyId;

  @Convert(converter = ServiceLinks.class)
  @ColumnTransformer(write = "?::jsonb")
  private List<Link> links;

  @Column(name = "depends_on")
  private UUID[] dependsOn;

  @Convert(converter = UrgencyColumn.class)
  @ColumnTransformer(write = "?::jsonb")
  private UrgencyRule urgency;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "deleted_at")
  private Instant deletedAt;

  private long sequence;
  @Version private long version;

  protected MonitoredService() {}

  static MonitoredService create(ServiceDetails details, Instant now) {
    var service = new MonitoredService();
    service.id = Ids.next();
    service.createdAt = now;
    service.set(details);
    return service;
  }

  ServiceChanged change(ServiceDetails details, Instant now) {
    set(details);
    return changed(now);
  }

  ServiceChanged delete(Instant now) {
    deletedAt = now;
    return changed(now);
  }

  /** The news of the service as of now, with the next sequence. */
  ServiceChanged changed(Instant now) {
    sequence++;
    return new ServiceChanged(
        id,
        sequence,
        now,
        name,
        slug,
        description,
        tier,
        teamId,
        links,
        dependsOn(),
        deletedAt != null);
  }

  private void set(ServiceDetails details) {
    name = details.name();
    slug = details.slug();
    description = details.description();
    tier = (short) details.tier();
    teamId = details.teamId();
    policyId = details.policyId();
    links = details.links();
    dependsOn = details.dependsOn().toArray(UUID[]::new);
    urgency = details.urgency();
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public String name() {
    return name;
  }

  public String slug() {
    return slug;
  }

  public String description() {
    return description;
  }

  public int tier() {
    return tier;
  }

  public UUID teamId() {
    return teamId;
  }

  public UUID policyId() {
    return policyId;
  }

  public List<Link> links() {
    return links;
  }

  /** Services that it cannot work without. */
  public List<UUID> dependsOn() {
    return List.of(dependsOn);
  }

  public UrgencyRule urgency() {
    return urgency;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Counts changes; the entity tag. */
  public long sequence() {
    return sequence;
  }
}
