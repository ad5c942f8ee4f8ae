package dev.muster.comms.publicsite;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.muster.comms.component.ComponentSettings;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PostImpact;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.status.Rollup;
import dev.muster.comms.statuspage.PageSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

  /** The next moment after it was read at which a page changes by itself; null for none. */
  Instant nextTurn() {
    return pages.stream()
        .flatMap(page -> page.presentation().nextTurn(readAt).stream())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * One status page; the codes are those of the public API.
   *
   * @param months those in which something was posted, such as {@code 2026-11}, the newest first
   */
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
      List<Incident> incidents,
      List<Group> groups,
      List<String> months,
      List<Metric> metrics,
      List<Incident> maintenances,
      Presentation presentation) {
    public Page {
      metrics = metrics == null ? List.of() : List.copyOf(metrics);
      groups = groups == null ? List.of() : List.copyOf(groups);
      months = months == null ? List.of() : List.copyOf(months);
      maintenances = maintenances == null ? List.of() : List.copyOf(maintenances);
      presentation = presentation == null ? Presentation.NONE : presentation;
    }

    Page with(Presentation other) {
      return new Page(
          code,
          slug,
          name,
          description,
          languages,
          zone,
          standard,
          rollup,
          supportContact,
          createdAt,
          updatedAt,
          components,
          incidents,
          groups,
          months,
          metrics,
          maintenances,
          other);
    }

    Page with(PageSettings settings) {
      return new Page(
          code,
          settings.slug(),
          settings.name(),
          settings.description(),
          settings.languages(),
          settings.zone().getId(),
          settings.standard(),
          settings.rollup(),
          settings.supportContact(),
          createdAt,
          updatedAt,
          components,
          incidents,
          groups,
          months,
          metrics,
          maintenances,
          presentation);
    }

    Page with(List<Part> parts, List<Incident> posts, List<Incident> works) {
      return new Page(
          code,
          slug,
          name,
          description,
          languages,
          zone,
          standard,
          rollup,
          supportContact,
          createdAt,
          updatedAt,
          parts,
          posts,
          groups,
          months,
          metrics,
          works,
          presentation);
    }

    /** Path under the public address; empty for the page at the root. */
    public String path() {
      return standard ? "" : "/status/" + slug;
    }

    /** The open incidents, the newest first. */
    public List<Incident> open() {
      return incidents.stream().filter(incident -> incident.status().open()).toList();
    }

    /** Planned work that goes on, the one that began last first. */
    public List<Incident> active() {
      return maintenances.stream().filter(work -> work.status().holding()).toList();
    }

    /** Planned work still to come, the next first. */
    public List<Incident> upcoming() {
      return maintenances.stream()
          .filter(work -> work.status() == PublicStatus.SCHEDULED)
          .sorted(Comparator.comparing(Incident::startedAt))
          .toList();
    }

    /** The page as an audience sees it: its components, and what touches these. */
    Page seenBy(Access.Key key) {
      return key.componentCodes() == null ? this : Audience.of(this, key.componentCodes());
    }

    /** What happened and was done, the newest first. */
    public List<Incident> history() {
      return Stream.of(
              incidents.stream(),
              maintenances.stream().filter(work -> work.status() != PublicStatus.SCHEDULED))
          .flatMap(each -> each)
          .sorted(Comparator.comparing(Incident::startedAt).reversed())
          .toList();
    }
  }

  /**
   * A group of components.
   *
   * @param description null for none
   * @param position order on the page, among groups and components without one
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Group(
      String code,
      String name,
      String description,
      int position,
      Instant createdAt,
      Instant updatedAt) {}

  /**
   * A figure drawn as charts.
   *
   * @param suffix unit; null for none
   * @param axisLow lower end of the charts; null for the lowest value
   * @param latest the newest value; null while there is none
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Metric(
      String code,
      String name,
      String description,
      String suffix,
      int decimals,
      Double axisLow,
      Double axisHigh,
      Double latest,
      Instant latestAt,
      Series day,
      Series week,
      Series month) {}

  /**
   * A component.
   *
   * @param description null for none
   * @param groupCode the group it stands in; null for none
   * @param position order in its group, or on the page when it has none
   * @param showcase whether its uptime is shown; null counts as yes
   * @param dependsOn codes of the components that it needs; null for none
   * @param uptime of the last days
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Part(
      String code,
      String name,
      String description,
      String groupCode,
      int position,
      ComponentStatus status,
      boolean onlyShowIfDegraded,
      Boolean showcase,
      List<String> dependsOn,
      LocalDate startDate,
      Instant createdAt,
      Instant updatedAt,
      Uptime uptime) {
    public Part {
      showcase = showcase == null || showcase;
      dependsOn = dependsOn == null ? List.of() : List.copyOf(dependsOn);
    }

    /** Whether readers see it now. */
    boolean visible() {
      return !onlyShowIfDegraded || status != ComponentStatus.OPERATIONAL;
    }

    Part with(PartLook look) {
      ComponentSettings settings = look.settings();
      return new Part(
          code,
          settings.name(),
          settings.description(),
          look.groupCode(),
          settings.position() == null ? position : settings.position(),
          status,
          settings.onlyShowIfDegraded(),
          settings.showcase(),
          look.dependsOn(),
          startDate,
          createdAt,
          updatedAt,
          uptime);
    }
  }

  /**
   * How a component would be presented.
   *
   * @param groupCode the group it would stand in; null for none
   * @param dependsOn codes of the components that it would need
   */
  record PartLook(ComponentSettings settings, String groupCode, List<String> dependsOn) {}

  /**
   * A published post: an incident or planned work.
   *
   * @param reference of the incident behind it; null without one
   * @param startedAt when it began; of planned work, when it is to begin
   * @param window null unless it is planned work
   * @param nextUpdateAt null when it is not known or the page does not say; so expectedAt
   * @param componentCodes components it is about, removed ones left out
   * @param reminderIntervals as a client of the manage API chose them; null for the usual ones
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
      Instant expectedAt,
      Window window,
      List<String> componentCodes,
      List<Update> updates,
      String reminderIntervals) {
    Incident promising(Instant nextUpdate, Instant expected) {
      return new Incident(
          code,
          reference,
          title,
          status,
          impact,
          startedAt,
          createdAt,
          updatedAt,
          monitoringAt,
          resolvedAt,
          nextUpdate,
          expected,
          window,
          componentCodes,
          updates,
          reminderIntervals);
    }

    Incident seenWith(List<String> codes, List<Update> said) {
      return new Incident(
          code,
          reference,
          title,
          status,
          impact,
          startedAt,
          createdAt,
          updatedAt,
          monitoringAt,
          resolvedAt,
          nextUpdateAt,
          expectedAt,
          window,
          codes,
          said,
          reminderIntervals);
    }

    /** Whether it was planned and will not be done. */
    public boolean cancelled() {
      return window != null && window.cancelled();
    }
  }

  /**
   * When work is planned.
   *
   * @param revision how often that was changed
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Window(Instant starts, Instant ends, boolean cancelled, int revision) {}

  /**
   * One thing said, the newest first within its incident.
   *
   * @param correctedAt when its words were changed last; null for never
   * @param earlier what it said before that, the newest first
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Update(
      String code,
      PublicStatus status,
      Map<String, String> body,
      Instant createdAt,
      Instant displayAt,
      boolean deliver,
      List<Affected> affected,
      Instant correctedAt,
      List<Earlier> earlier) {
    public Update {
      earlier = earlier == null ? List.of() : List.copyOf(earlier);
    }

    Update seenWith(List<Affected> changes) {
      return new Update(
          code, status, body, createdAt, displayAt, deliver, changes, correctedAt, earlier);
    }
  }

  /** Words that stood there until they were corrected. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Earlier(Map<String, String> body, Instant until) {}

  /** A component that changed with an update. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Affected(
      String code, String name, ComponentStatus oldStatus, ComponentStatus newStatus) {}
}
