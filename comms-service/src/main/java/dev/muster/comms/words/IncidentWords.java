package dev.muster.comms.words;

import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.link.Links;
import dev.muster.comms.policy.CommsPolicy;
import dev.muster.comms.template.TemplateRenderer;
import dev.muster.comms.text.Moments;
import dev.muster.contracts.Severity;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.platform.catalog.CatalogService;
import dev.muster.platform.i18n.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** An incident as templates may tell of it: in the reader's language and zone. */
@ApplicationScoped
public class IncidentWords {
  private static final Texts TEXTS = Texts.of("comms");

  /** The roles that we have words for; others go by their key. */
  private static final Set<String> ROLES =
      Set.of(
          "commander",
          "communications-lead",
          "customer-liaison",
          "deputy",
          "executive-sponsor",
          "operations-lead",
          "planning-lead",
          "scribe",
          "subject-matter-expert",
          "technical-lead");

  private final Catalog catalog;
  private final Links links;
  private final InstantSource time;

  IncidentWords(Catalog catalog, Links links, InstantSource time) {
    this.catalog = catalog;
    this.links = links;
    this.time = time;
  }

  /**
   * All that is known; what is not is left out.
   *
   * @param audience whom the words are for, as templates name it
   */
  public Map<String, Object> of(
      KnownIncident incident, CommsPolicy policy, Locale language, ZoneId zone, String audience) {
    Moments moments = new Moments(zone, language);
    Instant now = time.instant();
    Instant startedAt =
        Optional.ofNullable(incident.details().startedAt()).orElse(incident.declaredAt());
    Instant endedAt = Optional.ofNullable(incident.resolvedAt()).orElse(now);
    Map<String, Object> values = new HashMap<>();
    values.put("reference", incident.reference());
    values.put("title", incident.title());
    values.put("summary", incident.summary());
    values.put("severity", incident.severity().name());
    values.put("priority", priority(incident.severity()));
    values.put("state", TEXTS.text(language, "incident." + incident.state()));
    values.put("drill", incident.drill());
    values.put("resolved", !incident.open());
    values.put("startedAt", moments.full(startedAt));
    values.put("declaredAt", moments.full(incident.declaredAt()));
    values.put("time", moments.full(now));
    values.put("elapsed", moments.duration(Duration.between(startedAt, now)));
    values.put("duration", moments.duration(Duration.between(startedAt, endedAt)));
    put(values, "resolvedAt", Optional.ofNullable(incident.resolvedAt()).map(moments::full));
    put(values, "nextUpdate", Optional.ofNullable(incident.nextUpdateAt()).map(moments::full));
    put(
        values,
        "cadence",
        Optional.ofNullable(policy.rule(incident.severity()).publicCadence())
            .map(moments::duration));
    values.put("incidentUrl", links.incident(incident.id()));
    services(values, incident);
    impact(values, incident);
    people(values, incident, language);
    values.put("subjectLine", subject(values, incident, policy, language, audience));
    return values;
  }

  /** Such as P1 for SEV1. */
  private static String priority(Severity severity) {
    return "P" + (severity.ordinal() + 1);
  }

  private static String subject(
      Map<String, Object> values,
      KnownIncident incident,
      CommsPolicy policy,
      Locale language,
      String audience) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("urgency", TEXTS.text(language, "urgency." + incident.severity()));
    all.putIfAbsent("service", incident.reference());
    return TemplateRenderer.render(policy.subjects().of(audience), all);
  }

  private void services(Map<String, Object> values, KnownIncident incident) {
    List<String> names =
        catalog.services(incident.serviceIds()).stream()
            .map(CatalogService::name)
            .sorted()
            .toList();
    if (!names.isEmpty()) {
      values.put("service", names.get(0));
      values.put("services", String.join(", ", names));
    }
  }

  private static void impact(Map<String, Object> values, KnownIncident incident) {
    var impact = incident.details().impact();
    put(values, "impact", Optional.ofNullable(impact.summary()));
    put(values, "users", Optional.ofNullable(impact.usersAffected()));
    values.put("regions", String.join(", ", impact.regions()));
    put(values, "rootCause", Optional.ofNullable(incident.details().rootCause()));
  }

  private void people(Map<String, Object> values, KnownIncident incident, Locale language) {
    Map<String, List<UUID>> roles = incident.details().roles();
    List<UUID> everybody = new ArrayList<>();
    Optional.ofNullable(incident.commanderId()).ifPresent(everybody::add);
    roles.values().forEach(everybody::addAll);
    Map<UUID, String> names =
        catalog.people(everybody.stream().distinct().toList()).stream()
            .collect(Collectors.toMap(CatalogPerson::id, CatalogPerson::name));
    put(values, "commander", Optional.ofNullable(names.get(incident.commanderId())));
    values.put("responders", joined(everybody, names));
    values.put(
        "roles",
        roles.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .filter(role -> !joined(role.getValue(), names).isEmpty())
            .map(role -> role(role.getKey(), joined(role.getValue(), names), language))
            .toList());
  }

  private static Map<String, Object> role(String key, String holder, Locale language) {
    Map<String, Object> role = new HashMap<>();
    String name = key.replace('_', '-');
    boolean known = ROLES.contains(name);
    role.put("role", known ? TEXTS.text(language, "role." + name) : name.replace('-', ' '));
    role.put("holder", holder);
    role.put("duty", known ? TEXTS.text(language, "duty." + name) : "");
    return role;
  }

  private static String joined(Collection<UUID> people, Map<UUID, String> names) {
    return people.stream()
        .distinct()
        .map(names::get)
        .filter(name -> name != null)
        .collect(Collectors.joining(", "));
  }

  private static void put(Map<String, Object> values, String name, Optional<?> value) {
    value.ifPresent(known -> values.put(name, known));
  }
}
