package dev.muster.oncall.integration;

import dev.muster.platform.id.Ids;
import dev.muster.platform.security.SecretHash;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A key under which a sender may open and close alerts of one service. */
@Entity
@Table(name = "integration")
public class Integration {
  private static final int HINT = 4;

  @Id private UUID id;

  @Column(name = "service_id")
  private UUID serviceId;

  @Enumerated(EnumType.STRING)
  private IntegrationKind kind;

  private String name;

  @Column(name = "key_hash")
  private String keyHash;

  @Column(name = "key_hint")
  private String keyHint;

  @Column(name = "previous_key_hash")
  private String previousKeyHash;

  @Column(name = "previous_key_until")
  private Instant previousKeyUntil;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "rotated_at")
  private Instant rotatedAt;

  @Column(name = "deleted_at")
  private Instant deletedAt;

  @Version private long version;

  protected Integration() {}

  static Integration create(
      UUID serviceId, IntegrationKind kind, String name, String key, Instant now) {
    var integration = new Integration();
    integration.id = Ids.next();
    integration.serviceId = serviceId;
    integration.kind = kind;
    integration.name = name;
    integration.createdAt = now;
    integration.use(key);
    return integration;
  }

  /** From now on {@code key} counts; the one before goes on for {@code grace}. */
  void rotate(String key, Duration grace, Instant now) {
    previousKeyHash = keyHash;
    previousKeyUntil = now.plus(grace);
    rotatedAt = now;
    use(key);
  }

  void rename(String newName) {
    name = newName;
  }

  void delete(Instant now) {
    deletedAt = now;
  }

  private void use(String key) {
    keyHash = SecretHash.sha256(key);
    keyHint = key.substring(key.length() - HINT);
  }

  public UUID id() {
    return id;
  }

  public UUID serviceId() {
    return serviceId;
  }

  public IntegrationKind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  /** The end of the key, to tell keys apart. */
  public String keyHint() {
    return keyHint;
  }

  /** Until when the key before this one is accepted; null when there is none. */
  public Instant previousKeyUntil() {
    return previousKeyUntil;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant rotatedAt() {
    return rotatedAt;
  }

  /** Counts changes; the entity tag. */
  public long version() {
    return version;
  }
}
