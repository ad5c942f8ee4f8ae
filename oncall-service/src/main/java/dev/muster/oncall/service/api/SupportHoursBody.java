package dev.muster.oncall.service.api;

import dev.muster.oncall.schedule.api.WindowBody;
import dev.muster.oncall.service.SupportHours;
import dev.muster.oncall.service.UrgencyBasis;
import dev.muster.oncall.service.UrgencyRule;
import dev.muster.oncall.zone.KnownZone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;

/**
 * Hours in which a service is supported.
 *
 * @param zone of the windows
 * @param during what decides in them; an open alert that nobody took and that becomes urgent as
 *     they begin is escalated anew
 * @param outside what decides in all other hours
 */
public record SupportHoursBody(
    @NotNull @KnownZone String zone,
    @NotEmpty @Size(max = 20) List<@NotNull @Valid WindowBody> windows,
    @NotNull UrgencyBasis during,
    @NotNull UrgencyBasis outside) {

  UrgencyRule rule() {
    return new UrgencyRule(
        outside,
        new SupportHours(
            ZoneId.of(zone), windows.stream().map(WindowBody::window).toList(), during));
  }

  static SupportHoursBody from(SupportHours hours, UrgencyBasis outside) {
    return new SupportHoursBody(
        hours.zone().getId(),
        hours.windows().stream().map(WindowBody::from).toList(),
        hours.during(),
        outside);
  }
}
