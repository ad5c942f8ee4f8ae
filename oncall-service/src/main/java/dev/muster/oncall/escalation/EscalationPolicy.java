package dev.muster.oncall.escalation;

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

/** Whom alerts page, in which order, until somebody answers (ESC-01). */
@Entity
@Table(name = "escalation_policy")
public class EscalationPolicy implements Named {
  @Id private UUID id;
  private String name;
  private String description;

  @Column(name = "team_id")
  private UUID teamId;

  @Convert(converter = PolicyLevels.class)
  @ColumnTransformer(write = "?::jsonb")
  private List<EscalationLevel> levels;

  @Column(name = "repeat_count")
  private int repeatCount;

  @Column(name = "repeat_delay_seconds")
  private long repeatDelaySeconds;

  @Column(name = "ack_timeout_seconds")
  private Long ackTimeoutSeconds;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "deleted_at")
  private Instant deletedAt;

  @Version private long version;

  protected EscalationPolicy() {}

  static EscalationPolicy create(PolicyDetails details, Instant now) {
    var policy = new EscalationPolicy();
    policy.id = Ids.next();
    policy.createdAt = now;
    policy.change(details);
    return policy;
  }

  void change(PolicyDetails details) {
    name = details.name();
    description = details.description();
    teamId = details.teamId();
    repeatCount = details.repeatCount();
    repeatDelaySeconds = details.repeatDelaySeconds();
    ackTimeoutSeconds = details.ackTimeoutSeconds();
    levels = details.levels();
  }

  void replace(UUID person, UUID successor) {
    levels = levels.stream().map(level -> level.replacing(person, successor)).toList();
  }

  void delete(Instant now) {
    deletedAt = now;
  }

  /** What it says, without the organisation's last resort. */
  public PolicySnapshot snapshot() {
    return new PolicySnapshot(
        id,
        name,
        repeatCount,
        repeatDelaySeconds,
        ackTimeoutSeconds,
        levels,
        List.of(),
        PolicySource.POLICY);
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public String name() {
    return name;
  }

  public String description() {
    return description;
  }

  public UUID teamId() {
    return teamId;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Counts changes; the entity tag. */
  public long version() {
    return version;
  }
}
