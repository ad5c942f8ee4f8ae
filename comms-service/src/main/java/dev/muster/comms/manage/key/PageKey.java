package dev.muster.comms.manage.key;

import dev.muster.platform.id.Ids;
import dev.muster.platform.security.Actor;
import dev.muster.platform.security.Roles;
import dev.muster.platform.security.SecretHash;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A key of the manage API for some status pages; its secret is known only as a hash. */
@Entity
@Table(name = "page_key")
public class PageKey {
  private static final int HINT = 4;

  @Id private UUID id;
  private String name;
  private String hash;
  private String hint;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "page_key_page", joinColumns = @JoinColumn(name = "key_id"))
  @Column(name = "page_id")
  private Set<UUID> pageIds = new HashSet<>();

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private String createdBy;

  /** Written by {@link PageKeys} only. */
  @Column(name = "last_used_at", insertable = false, updatable = false)
  private Instant lastUsedAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Version private long version;

  protected PageKey() {}

  PageKey(String name, String secret, Set<UUID> pageIds, String createdBy, Instant now) {
    this.id = Ids.next();
    this.name = name;
    this.hash = SecretHash.sha256(secret);
    this.hint = secret.substring(secret.length() - HINT);
    this.pageIds.addAll(pageIds);
    this.createdBy = createdBy;
    this.createdAt = now;
  }

  void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  boolean opensWith(String secret) {
    return revokedAt == null && SecretHash.matches(secret, hash);
  }

  /** Who acts with it: a machine that may say on its pages what a manager may. */
  public Actor actor() {
    return new Actor(Actor.Kind.TOKEN, null, "page-key:" + id, name, null, Set.of(Roles.MANAGER));
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** The end of the secret, to tell keys apart. */
  public String hint() {
    return hint;
  }

  /** The pages that it opens. */
  public List<UUID> pageIds() {
    return pageIds.stream().sorted().toList();
  }

  public Instant createdAt() {
    return createdAt;
  }

  public String createdBy() {
    return createdBy;
  }

  /** To the minute; null when it was never used. */
  public Instant lastUsedAt() {
    return lastUsedAt;
  }

  /** Null while it works. */
  public Instant revokedAt() {
    return revokedAt;
  }
}
