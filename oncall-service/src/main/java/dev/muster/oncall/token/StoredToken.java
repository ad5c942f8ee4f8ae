package dev.muster.oncall.token;

import dev.muster.contracts.catalog.ApiTokenChanged;
import dev.muster.platform.id.Ids;
import dev.muster.platform.security.SecretHash;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An API token; its secret is known only as a hash. */
@Entity
@Table(name = "api_token")
public class StoredToken {
  private static final int HINT = 4;

  @Id private UUID id;
  private String name;
  private String hash;
  private String hint;

  @Column(name = "person_id")
  private UUID personId;

  private String[] roles;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  private long sequence;
  @Version private long version;

  protected StoredToken() {}

  static StoredToken create(
      String name,
      String secret,
      UUID personId,
      Set<String> roles,
      Instant expiresAt,
      String createdBy,
      Instant now) {
    var token = new StoredToken();
    token.id = Ids.next();
    token.name = name;
    token.hash = SecretHash.sha256(secret);
    token.hint = secret.substring(secret.length() - HINT);
    token.personId = personId;
    token.roles = roles.stream().sorted().toArray(String[]::new);
    token.expiresAt = expiresAt;
    token.createdBy = createdBy;
    token.createdAt = now;
    return token;
  }

  void revoke(Instant now) {
    revokedAt = now;
  }

  /** The news of the token as of now, with the next sequence. */
  ApiTokenChanged changed(Instant now) {
    sequence++;
    return new ApiTokenChanged(
        id, sequence, now, name, hash, personId, roles(), expiresAt, revokedAt != null);
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** The end of the secret, to tell tokens apart. */
  public String hint() {
    return hint;
  }

  public UUID personId() {
    return personId;
  }

  public List<String> roles() {
    return List.of(roles);
  }

  public Instant createdAt() {
    return createdAt;
  }

  public String createdBy() {
    return createdBy;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public Instant revokedAt() {
    return revokedAt;
  }
}
