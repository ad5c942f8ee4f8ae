package dev.muster.oncall.pagerduty.api;

import dev.muster.oncall.pagerduty.RenderRange;
import dev.muster.oncall.pagerduty.WireTime;
import dev.muster.oncall.zone.KnownZone;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.ZoneId;

/**
 * From when until when, and in which zone times are shown.
 *
 * @param timeZone null for the usual one
 * @param overflow whether shifts that reach out of the range are shown whole
 */
public record RangeQuery(
    @QueryParam("since") String since,
    @QueryParam("until") String until,
    @QueryParam("time_zone") @KnownZone String timeZone,
    @QueryParam("overflow") boolean overflow) {

  /** The zone that was asked for, else {@code usual}. */
  public ZoneId zone(ZoneId usual) {
    return timeZone == null ? usual : ZoneId.of(timeZone);
  }

  /**
   * Null when neither end was given; two weeks from the one that was.
   *
   * @throws dev.muster.platform.problem.ProblemException 400 {@code pagerduty.bad-time}
   */
  public RenderRange range(ZoneId usual) {
    return RenderRange.of(
        read(since, "since", zone(usual)), read(until, "until", zone(usual)), overflow);
  }

  private static Instant read(String text, String field, ZoneId zone) {
    return text == null || text.isEmpty() ? null : WireTime.read(text, field, zone);
  }
}
