package dev.muster.oncall.page;

import dev.muster.oncall.alert.Alert;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What a message about several alerts is made of.
 *
 * @param alerts each once, the worst first, of these the oldest first
 * @param consoleUrl where all open alerts are
 */
record BundleFacts(
    Bundle bundle,
    ReachablePerson person,
    List<Alert> alerts,
    String acknowledgeUrl,
    String consoleUrl) {
  private static final int MOST_LISTED = 10;

  BundleFacts {
    var each = new LinkedHashMap<Object, Alert>();
    alerts.stream()
        .sorted(Comparator.comparing(Alert::severity).thenComparing(Alert::number))
        .forEach(alert -> each.putIfAbsent(alert.id(), alert));
    alerts = List.copyOf(each.values());
  }

  Alert worst() {
    return alerts.get(0);
  }

  /** Those that a message lists. */
  List<Alert> listed() {
    return alerts.subList(0, Math.min(MOST_LISTED, alerts.size()));
  }

  /** How many it does not list. */
  int more() {
    return alerts.size() - listed().size();
  }

  /** The names of the services, each once. */
  List<String> services() {
    return alerts.stream().map(alert -> alert.service().name()).distinct().toList();
  }
}
