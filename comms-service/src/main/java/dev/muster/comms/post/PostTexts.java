package dev.muster.comms.post;

import dev.muster.comms.component.Component;
import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.policy.CommsPolicy;
import dev.muster.comms.policy.PublicTitle;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.template.TemplateKey;
import dev.muster.comms.template.Templates;
import dev.muster.comms.template.Templates.Rendered;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Who;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Our own words for a status page, in each of its languages, for when nobody gave any. */
@ApplicationScoped
class PostTexts {
  private static final Who TEMPLATE = Who.rule("comms.templates");

  private final Templates templates;

  PostTexts(Templates templates) {
    this.templates = templates;
  }

  Map<String, String> title(
      StatusPage page, KnownIncident incident, List<Component> components, CommsPolicy policy) {
    if (policy.publicTitle() == PublicTitle.INCIDENT) {
      return page.languages().stream()
          .collect(Collectors.toMap(language -> language, language -> incident.title()));
    }
    return render(TemplateKey.POST_TITLE, page, incident, components).body();
  }

  PostWords forState(StatusPage page, KnownIncident incident, List<Component> components) {
    return render(key(incident.state()), page, incident, components);
  }

  PostWords forImpact(StatusPage page, KnownIncident incident, List<Component> components) {
    return render(TemplateKey.POST_IMPACT, page, incident, components);
  }

  private static TemplateKey key(IncidentState state) {
    if (state == IncidentState.CANCELLED) {
      return TemplateKey.POST_CANCELLED;
    }
    return switch (PublicStatus.of(state)) {
      case INVESTIGATING -> TemplateKey.POST_INVESTIGATING;
      case IDENTIFIED -> TemplateKey.POST_IDENTIFIED;
      case MONITORING -> TemplateKey.POST_MONITORING;
      case RESOLVED, POSTMORTEM, SCHEDULED, IN_PROGRESS, VERIFYING, COMPLETED ->
          TemplateKey.POST_RESOLVED;
    };
  }

  private PostWords render(
      TemplateKey key, StatusPage page, KnownIncident incident, List<Component> components) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("components", names(page, components));
    variables.put("several", components.size() > 1);
    variables.put("severity", incident.severity().name());
    variables.put("reference", incident.reference());
    variables.put("page", page.name());
    variables.put("contact", page.supportContact());
    Map<String, String> body = new LinkedHashMap<>();
    int version = 0;
    for (String language : page.languages()) {
      Rendered rendered = templates.render(key, Locale.forLanguageTag(language), variables);
      body.put(language, rendered.body());
      version = Math.max(version, rendered.version());
    }
    return new PostWords(body, TEMPLATE, WordsFrom.TEMPLATE, key.key(), version, null);
  }

  /** Words about nothing in particular are about what the page is for. */
  private static String names(StatusPage page, List<Component> components) {
    return components.isEmpty()
        ? page.name()
        : components.stream().map(Component::name).collect(Collectors.joining(", "));
  }
}
