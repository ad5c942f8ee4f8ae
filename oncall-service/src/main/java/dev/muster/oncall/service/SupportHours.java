package dev.muster.oncall.service;

import dev.muster.oncall.rotation.Window;
import java.time.ZoneId;
import java.util.List;

/**
 * Hours in which a service is supported.
 *
 * @param zone on whose wall the windows are
 * @param during what makes an alert urgent in them
 */
public record SupportHours(ZoneId zone, List<Window> windows, UrgencyBasis during) {
  public SupportHours {
    windows = List.copyOf(windows);
  }
}
