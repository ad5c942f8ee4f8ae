package dev.muster.comms.template;

import dev.muster.contracts.Severity;
import java.util.HashMap;
import java.util.Map;

/** Values that make a preview look real. */
public final class TemplateExamples {
  private static final Map<String, Object> VALUES =
      Map.ofEntries(
          Map.entry("page", "Acme Cloud"),
          Map.entry("pageUrl", "https://status.example.org/"),
          Map.entry("postUrl", "https://status.example.org/incidents/k2j4h5g6f7d8"),
          Map.entry("confirmUrl", "https://status.example.org/subscriptions/confirm/example"),
          Map.entry(
              "unsubscribeUrl", "https://status.example.org/subscriptions/unsubscribe/example"),
          Map.entry("incidentUrl", "https://muster.example.org/incidents/12"),
          Map.entry("postmortemUrl", "https://muster.example.org/post-mortems/12"),
          Map.entry("actionItemUrl", "https://muster.example.org/action-items"),
          Map.entry("hours", 48),
          Map.entry("title", "Checkout fails for some customers"),
          Map.entry("summary", "One in five payments fails since 11:02."),
          Map.entry("status", "Identified"),
          Map.entry("body", "The cause is found: a database runs out of connections."),
          Map.entry("components", "Checkout, Payments API"),
          Map.entry("several", true),
          Map.entry("services", "checkout, payments"),
          Map.entry("reference", "INC-12"),
          Map.entry("number", 2),
          Map.entry("time", "21 Nov 2026, 11:30 UTC"),
          Map.entry("nextUpdate", "21 Nov 2026, 12:00 UTC"),
          Map.entry("dueAt", "21 Nov 2026, 12:00 UTC"),
          Map.entry("publishDueAt", "28 Nov 2026, 18:00 UTC"),
          Map.entry("declaredAt", "21 Nov 2026, 11:05 UTC"),
          Map.entry("resolvedAt", "21 Nov 2026, 12:40 UTC"),
          Map.entry("dueOn", "30 November 2026"),
          Map.entry("duration", "1 hour 35 minutes"),
          Map.entry("contact", "help@example.org"),
          Map.entry("resolved", false),
          Map.entry("internal", false),
          Map.entry("public", true),
          Map.entry("drill", false),
          Map.entry("escalation", 1),
          Map.entry("reminder", 1),
          Map.entry("severity", Severity.SEV1.name()),
          Map.entry("priority", "P1"),
          Map.entry("name", "Ada"),
          Map.entry("commander", "Grace"),
          Map.entry("yours", true),
          Map.entry("owner", "Ada"),
          Map.entry("by", "Grace"));

  private TemplateExamples() {}

  /** A value for each variable of a template. */
  public static Map<String, Object> of(TemplateKey key) {
    Map<String, Object> values = new HashMap<>();
    key.variables().forEach(name -> values.put(name, VALUES.get(name)));
    return values;
  }
}
