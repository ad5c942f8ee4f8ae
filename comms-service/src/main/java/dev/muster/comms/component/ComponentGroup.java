package dev.muster.comms.component;

import dev.muster.comms.status.PublicCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A heading of a page with the components under it. */
@Entity
@Table(name = "component_group")
public class ComponentGroup {
  @Id private UUID id;
  private String code;

  @Column(name = "page_id")
  private UUID pageId;

  private String name;
  private String description;
  private int position;

  @Version private long version;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected ComponentGroup() {}

  ComponentGroup(UUID id, UUID pageId, String name, String description, int position, Instant now) {
    this.id = id;
    this.code = PublicCode.of(id);
    this.pageId = pageId;
    this.position = position;
    this.createdAt = now;
    describe(name, description, now);
  }

  final void describe(String name, String description, Instant now) {
    this.name = name;
    this.description = description;
    this.updatedAt = now;
  }

  void place(int position) {
    this.position = position;
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

  /** Order on the page, among groups and the components without one; from 1. */
  public int position() {
    return position;
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
