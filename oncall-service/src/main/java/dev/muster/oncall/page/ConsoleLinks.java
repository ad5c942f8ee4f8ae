package dev.muster.oncall.page;

import dev.muster.oncall.alert.Alert;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the console shows what messages are about. */
@ApplicationScoped
public class ConsoleLinks {
  private final String consoleUrl;

  ConsoleLinks(@ConfigProperty(name = "muster.console-url") String consoleUrl) {
    this.consoleUrl = consoleUrl;
  }

  /** The page of an alert; of its incident when it asks responders for one. */
  public String to(Alert alert) {
    return alert.incidentId() == null
        ? toAlert(alert)
        : consoleUrl + "/incidents/" + alert.incidentId();
  }

  public String toAlert(Alert alert) {
    return consoleUrl + "/alerts/" + alert.id();
  }
}
