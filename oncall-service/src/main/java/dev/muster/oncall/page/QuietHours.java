package dev.muster.oncall.page;

import dev.muster.oncall.rotation.Window;
import dev.muster.oncall.rotation.Windows;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * When somebody wants no messages that can wait, on the wall of their zone.
 *
 * @param windows none for never
 */
public record QuietHours(List<Window> windows) {
  public static final QuietHours NONE = new QuietHours(List.of());

  public QuietHours {
    windows = List.copyOf(windows);
  }

  /**
   * The same instant, or the end of the quiet hours that it falls into. Hours that never end hold
   * nothing back.
   */
  public Instant over(Instant at, ZoneId zone) {
    return windows.isEmpty() ? at : Windows.closeAt(windows, zone, at).orElse(at);
  }

  /** Whether they leave no minute of the week. */
  public boolean areEndless() {
    var some = Instant.EPOCH;
    return Windows.isOpen(windows, ZoneOffset.UTC, some)
        && Windows.closeAt(windows, ZoneOffset.UTC, some).isEmpty();
  }
}
