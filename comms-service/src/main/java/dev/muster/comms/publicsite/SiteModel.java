package dev.muster.comms.publicsite;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PostImpact;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.status.Rollup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * All that the public may see, as of one moment: what is rendered, and what is kept on disk for the
 * time when the database is away.
 *
 * @param change the number of the last change in it
 * @param readAt when it was read from the database
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SiteModel(long change, Instant readAt, List<Page> pages) {
  public SiteModel {
    pages = List.copyOf(pages);
  }

  /** One status page; the codes are those of the public API. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Page(
      String code,
      String slug,
      String name,
      Map<String, String> description,
      List<String> languages,
      String zone,
      boolean standard,
      Rollup rollup,
      String supportContact,
      Instant createdAt,
      Instant updatedAt,
      List<Part> components,
      List<Incident> incidents) {
    /** Path under the public address; empty for the page at the root. */
    public String path() {
      return standard ? "" : "/status/" + slug;
    }

    /** The open incidents, the newest first. */
    public List<Incident> open() {
      return incidents.stream().filter(incident -> incident.status().open()).toList();
    }
  }

  /**
   * A component.
   *
   * @param description null for none
   * @param group the heading it stands under; null for none
   * @param uptime of the last days
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Part(
      String code,
      String name,
      String description,
      String group,
      int position,
      ComponentStatus status,
      boolean onlyShowIfDegraded,
      LocalDate startDate,
      Instant createdAt,
      Instant updatedAt,
      Uptime uptime) {}

  /**
   * A published post.
   *
   * @param reference of the incident behind it; null without one
   * @param componentCodes components it is about, removed ones left out
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Incident(
      String code,
      String reference,
      Map<String, String> title,
      PublicStatus status,
      PostImpact impact,
      Instant startedAt,
      Instant createdAt,
      Instant updatedAt,
      Instant monitoringAt,
      Instant resolvedAt,
      Instant nextUpdateAt,
      List<String> componentCodes,
      List<Update> updates) {}

  /** One thing said, the newest first within its incident. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Update(
      String code,
      PublicStatus status,
      Map<String, String> body,
      Instant createdAt,
      Instant displayAt,
      boolean deliver,
      List<Affected> affected) {}

  /** A component that changed with an update. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Affected(
      String code, String name, ComponentStatus oldStatus, ComponentStatus newStatus) {}
}
