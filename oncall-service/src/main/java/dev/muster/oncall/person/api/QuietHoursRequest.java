package dev.muster.oncall.person.api;

import dev.muster.oncall.page.QuietHours;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * All quiet hours of a person.
 *
 * @param windows empty for none
 */
public record QuietHoursRequest(
    @NotNull @Size(max = 20) List<@NotNull @Valid QuietWindow> windows) {

  QuietHours quietHours() {
    return new QuietHours(windows.stream().map(QuietWindow::window).toList());
  }
}
