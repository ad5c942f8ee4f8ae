package dev.muster.comms.component;

import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PublicCode;
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
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A part of the product in the words of customers, mapped to the services that make it work. */
@Entity
@Table(name = "component")
public class Component {
  @Id private UUID id;
  private String code;

  @Column(name = "page_id")
  private UUID pageId;

  private String name;
  private String description;

  @Column(name = "group_id")
  private UUID groupId;

  private int position;

  @Enumerated(EnumType.STRING)
  private ComponentStatus status;

  @Enumerated(EnumType.STRING)
  @Column(name = "status_by_hand")
  private ComponentStatus statusByHand;

  @Column(name = "only_show_if_degraded")
  private boolean onlyShowIfDegraded;

  private boolean showcase;

  @Column(name = "start_date")
  private LocalDate startDate;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "component_service", joinColumns = @JoinColumn(name = "component_id"))
  @Column(name = "service_id")
  private Set<UUID> serviceIds = new HashSet<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "component_dependency", joinColumns = @JoinColumn(name = "component_id"))
  @Column(name = "depends_on_id")
  private Set<UUID> dependsOn = new HashSet<>();

  @Column(name = "removed_at")
  private Instant removedAt;

  @Version private long version;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected Component() {}

  Component(UUID id, UUID pageId, ComponentSettings settings, LocalDate startDate, Instant now) {
    this.id = id;
    this.code = PublicCode.of(id);
    this.pageId = pageId;
    this.status = ComponentStatus.OPERATIONAL;
    this.statusByHand = ComponentStatus.OPERATIONAL;
    this.startDate = startDate;
    this.createdAt = now;
    this.position = 1;
    change(settings, now);
  }

  final void change(ComponentSettings settings, Instant now) {
    name = settings.name();
    description = settings.description();
    groupId = settings.groupId();
    if (settings.position() != null) {
      position = settings.position();
    }
    if (settings.startDate() != null) {
      startDate = settings.startDate();
    }
    showcase = settings.showcase();
    onlyShowIfDegraded = settings.onlyShowIfDegraded();
    serviceIds.clear();
    serviceIds.addAll(settings.serviceIds());
    dependsOn.clear();
    dependsOn.addAll(settings.dependsOn());
    updatedAt = now;
  }

  /** Puts it somewhere else on the page; that changes nothing that customers know of it. */
  void place(UUID group, int place) {
    groupId = group;
    position = place;
  }

  void setByHand(ComponentStatus chosen, Instant now) {
    statusByHand = chosen;
    updatedAt = now;
  }

  void keep(ComponentStatus status, Instant now) {
    setByHand(ComponentStatus.worst(List.of(statusByHand, status)), now);
  }

  /** What it would show under these claims of open posts. */
  ComponentStatus under(Collection<ComponentStatus> claims) {
    return ComponentStatus.worst(Stream.concat(Stream.of(statusByHand), claims.stream()).toList());
  }

  /**
   * Shows the worst of what was set by hand and what the open posts claim, so that the end of one
   * incident does not hide another.
   */
  void show(Collection<ComponentStatus> claims, Instant now) {
    ComponentStatus worst = under(claims);
    if (worst != status) {
      status = worst;
      updatedAt = now;
    }
  }

  void remove(Instant now) {
    removedAt = now;
    serviceIds.clear();
    dependsOn.clear();
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

  /** Null when there is none. */
  public String description() {
    return description;
  }

  /** The group it stands in; null for none. */
  public UUID groupId() {
    return groupId;
  }

  /** Order in its group, or on the page when it has none; from 1. */
  public int position() {
    return position;
  }

  /** What customers see. */
  public ComponentStatus status() {
    return status;
  }

  public ComponentStatus statusByHand() {
    return statusByHand;
  }

  public boolean onlyShowIfDegraded() {
    return onlyShowIfDegraded;
  }

  /** Whether the page shows its uptime. */
  public boolean showcase() {
    return showcase;
  }

  public LocalDate startDate() {
    return startDate;
  }

  public List<UUID> serviceIds() {
    return serviceIds.stream().sorted().toList();
  }

  /** The components of the same page that it cannot work without. */
  public List<UUID> dependsOn() {
    return dependsOn.stream().sorted().toList();
  }

  public boolean removed() {
    return removedAt != null;
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
