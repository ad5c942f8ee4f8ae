package dev.muster.local;

import dev.muster.local.demo.DemoData;
import dev.muster.local.keycloak.DemoPerson;

/** What is printed when everything is up: where to go and who can sign in. */
final class Welcome {
  private Welcome() {}

  static String text(LocalPlatform platform, long seconds) {
    StringBuilder text = new StringBuilder();
    text.append("%nReady after %d s.%n%n".formatted(seconds));
    place(text, platform, Names.CONSOLE, "Console", "");
    place(text, platform, Names.COMMS, "Status page", "");
    place(text, platform, Names.ONCALL, "Send alerts to", "/v2/enqueue");
    place(text, platform, Names.MAIL, "Mail", "");
    place(text, platform, Names.KEYCLOAK, "Accounts", "/admin/muster/console");
    if (platform.names().contains(Names.KEYCLOAK)) {
      signIn(text, platform);
    }
    text.append(
        "%nLogs are in %s. Ctrl-C stops everything.%n".formatted(platform.log("x").getParent()));
    return text.toString();
  }

  /** How to begin the tour. */
  static String tour(LocalPlatform platform, DemoData.Tour tour) {
    return """
        The demonstration is there: a running incident on Payments, a finished one on Search.
        Wake Boris with an alert of your own on Checkout:

          curl -s %s/v2/enqueue -H 'Content-Type: application/json' -d '{
            "routing_key": "%s", "event_action": "trigger", "dedup_key": "tour-1",
            "payload": {"summary": "Checkout is down", "source": "tour", "severity": "critical"}}'

          Alertmanager webhook: %s/integrations/alertmanager/%s
        """
        .formatted(
            platform.url(Names.ONCALL),
            tour.eventsKey(),
            platform.url(Names.ONCALL),
            tour.alertmanagerKey());
  }

  private static void place(
      StringBuilder text, LocalPlatform platform, String part, String title, String path) {
    if (platform.names().contains(part)) {
      text.append("  %-16s %s%s%n".formatted(title, platform.url(part), path));
    }
  }

  private static void signIn(StringBuilder text, LocalPlatform platform) {
    text.append(
        "%n  First administrator: admin, password %s%n".formatted(platform.secret("admin")));
    if (!platform.options().demo()) {
      return;
    }
    text.append("%n  People of the demonstration (password %s):%n".formatted(DemoPerson.PASSWORD));
    for (DemoPerson person : DemoPerson.ALL) {
      text.append("    %-7s %s%n".formatted(person.username(), person.part()));
    }
  }
}
