package dev.muster.oncall.person.api;

import dev.muster.oncall.person.Person;
import java.util.List;

/**
 * All quiet hours of a person.
 *
 * @param zone on whose wall they are: the person's own
 */
public record QuietHoursResponse(String zone, List<QuietWindow> windows) {

  static QuietHoursResponse from(Person person) {
    return new QuietHoursResponse(
        person.zone().getId(),
        person.quietHours().windows().stream().map(QuietWindow::from).toList());
  }
}
