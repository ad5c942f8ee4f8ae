package dev.muster.comms.statuspage;

import dev.muster.comms.status.PublicCode;
import dev.muster.comms.status.Rollup;
import dev.muster.comms.status.UptimeWeights;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A public page: its address, its languages and how it sums up its components. */
@Entity
@Table(name = "status_page")
public class StatusPage {
  @Id private UUID id;
  private String code;
  private String slug;
  private String name;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> description;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] languages;

  private String zone;

  @Column(name = "is_default")
  private boolean standard;

  @Enumerated(EnumType.STRING)
  private Rollup rollup;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "uptime_weights")
  private UptimeWeights weights = UptimeWeights.STANDARD;

  @Column(name = "support_contact")
  private String supportContact;

  @Column(name = "show_promises")
  private boolean showPromises = true;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "page_host", joinColumns = @JoinColumn(name = "page_id"))
  @OrderColumn(name = "place")
  @Column(name = "host")
  private List<String> hosts = new ArrayList<>();

  @Version private long version;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected StatusPage() {}

  StatusPage(UUID id, PageSettings settings, Instant now) {
    this.id = id;
    this.code = PublicCode.of(id);
    this.createdAt = now;
    change(settings, now);
  }

  final void change(PageSettings settings, Instant now) {
    slug = settings.slug();
    name = settings.name();
    description = settings.description();
    languages = settings.languages().toArray(String[]::new);
    zone = settings.zone().getId();
    standard = settings.standard();
    rollup = settings.rollup();
    if (settings.weights() != null) {
      weights = settings.weights();
    }
    supportContact = settings.supportContact();
    if (settings.showPromises() != null) {
      showPromises = settings.showPromises();
    }
    updatedAt = now;
  }

  void leaveHosts(Instant now) {
    hosts.clear();
    updatedAt = now;
  }

  void answerAt(List<String> names) {
    hosts.addAll(names);
  }

  void noLongerStandard(Instant now) {
    standard = false;
    updatedAt = now;
  }

  public UUID id() {
    return id;
  }

  public String code() {
    return code;
  }

  public String slug() {
    return slug;
  }

  public String name() {
    return name;
  }

  /** By language tag; empty when there is none. */
  public Map<String, String> description() {
    return description;
  }

  /** Language tags, the page's own language first. */
  public List<String> languages() {
    return List.of(languages);
  }

  public ZoneId zone() {
    return ZoneId.of(zone);
  }

  /** Whether it answers at the root address. */
  public boolean standard() {
    return standard;
  }

  public Rollup rollup() {
    return rollup;
  }

  public UptimeWeights weights() {
    return weights;
  }

  /** Where customers can ask; null when nobody is named. */
  public String supportContact() {
    return supportContact;
  }

  /** Whether the times of the next word and of the expected end are shown. */
  public boolean showPromises() {
    return showPromises;
  }

  /** Host names of its own, in their form for DNS, the one for links first; empty for none. */
  public List<String> hosts() {
    return List.copyOf(hosts);
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

  /** Path under the public address; empty for the page at the root. */
  public String path() {
    return standard ? "" : "/status/" + slug;
  }
}
