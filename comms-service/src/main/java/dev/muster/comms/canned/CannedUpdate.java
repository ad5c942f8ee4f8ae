package dev.muster.comms.canned;

import dev.muster.comms.status.PublicCode;
import dev.muster.comms.status.PublicStatus;
import dev.muster.platform.id.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Words prepared for the next incident or maintenance of a page. */
@Entity
@Table(name = "canned_update")
public class CannedUpdate {
  @Id private UUID id;
  private String code;

  @Column(name = "page_id")
  private UUID pageId;

  private String name;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> title;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> body;

  @Enumerated(EnumType.STRING)
  private PublicStatus status;

  private boolean deliver;
  private String category;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      name = "canned_update_component",
      joinColumns = @JoinColumn(name = "canned_update_id"))
  @Column(name = "component_id")
  private Set<UUID> componentIds = new HashSet<>();

  @Version private long version;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected CannedUpdate() {}

  CannedUpdate(UUID pageId, CannedSettings settings, Instant now) {
    this.id = Ids.next();
    this.code = PublicCode.of(id);
    this.pageId = pageId;
    this.createdAt = now;
    change(settings, now);
  }

  final void change(CannedSettings settings, Instant now) {
    name = settings.name();
    title = settings.title();
    body = settings.body();
    status = settings.status();
    deliver = settings.deliver();
    category = settings.category();
    componentIds.clear();
    componentIds.addAll(settings.componentIds());
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

  /** By language tag. */
  public Map<String, String> title() {
    return title;
  }

  /** By language tag. */
  public Map<String, String> body() {
    return body;
  }

  /** Null when it sets none. */
  public PublicStatus status() {
    return status;
  }

  /** Whether subscribers are told. */
  public boolean deliver() {
    return deliver;
  }

  /** Null for none. */
  public String category() {
    return category;
  }

  public List<UUID> componentIds() {
    return componentIds.stream().sorted().toList();
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
