package dev.muster.comms.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who may see one page. */
@Entity
@Table(name = "page_access")
public class PageAccess {
  @Id
  @Column(name = "page_id")
  private UUID pageId;

  @Enumerated(EnumType.STRING)
  private AccessKind kind;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] networks;

  private String salt;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<PageKey> keys;

  @Version private long version;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected PageAccess() {}

  PageAccess(UUID pageId, String salt, Instant now) {
    this.pageId = pageId;
    this.kind = AccessKind.PUBLIC;
    this.networks = new String[0];
    this.salt = salt;
    this.keys = List.of();
    this.updatedAt = now;
  }

  /** Opens the page to others; whoever's key did not change stays in. */
  void change(AccessKind chosen, List<String> allowed, List<PageKey> fresh, Instant now) {
    kind = chosen;
    networks = allowed.toArray(String[]::new);
    keys = fresh.stream().map(key -> key(key.id()).map(key::keeping).orElse(key)).toList();
    updatedAt = now;
  }

  public AccessKind kind() {
    return kind;
  }

  public List<String> networks() {
    return List.of(networks);
  }

  /** Of all passwords of the page. */
  String salt() {
    return salt;
  }

  /** The key of the whole page, or one for each audience; empty when nothing opens it by hand. */
  public List<PageKey> keys() {
    return List.copyOf(keys);
  }

  Optional<PageKey> key(UUID id) {
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }

  public long version() {
    return version;
  }
}
