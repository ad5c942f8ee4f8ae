package dev.muster.comms.publicsite;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.muster.comms.announcement.Tone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a page presents itself: all that is not about its components and what happened to them.
 *
 * @param hosts host names of its own, the one for links first
 * @param announcements those that stand now or will, in their order
 * @param access who may see it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Presentation(
    List<String> hosts, List<Announcement> announcements, Look look, Access access) {
  /** A page without anything of its own, for everybody. */
  static final Presentation NONE =
      new Presentation(List.of(), List.of(), Look.SHIPPED, Access.EVERYBODY);

  public Presentation {
    hosts = hosts == null ? List.of() : List.copyOf(hosts);
    announcements = announcements == null ? List.of() : List.copyOf(announcements);
    look = look == null ? Look.SHIPPED : look;
    access = access == null ? Access.EVERYBODY : access;
  }

  /** The next moment after {@code at} at which something comes or goes by itself. */
  Optional<Instant> nextTurn(Instant at) {
    return announcements.stream()
        .flatMap(each -> Stream.of(each.startsAt(), each.endsAt()))
        .filter(turn -> turn != null && turn.isAfter(at))
        .min(Instant::compareTo);
  }

  /**
   * A notice on top of the page.
   *
   * @param endsAt null when it stands until it is removed
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Announcement(
      Map<String, String> title,
      Map<String, String> body,
      Tone tone,
      Instant startsAt,
      Instant endsAt) {
    boolean standsAt(Instant at) {
      return !startsAt.isAfter(at) && (endsAt == null || endsAt.isAfter(at));
    }
  }
}
