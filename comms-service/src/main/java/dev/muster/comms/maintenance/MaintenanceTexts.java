package dev.muster.comms.maintenance;

import dev.muster.comms.component.Component;
import dev.muster.comms.component.Components;
import dev.muster.comms.post.PostWords;
import dev.muster.comms.post.WordsFrom;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.template.TemplateKey;
import dev.muster.comms.template.Templates;
import dev.muster.comms.template.Templates.Rendered;
import dev.muster.comms.text.Moments;
import dev.muster.contracts.Who;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is said of planned work when nobody says anything, in each language of the page. */
@ApplicationScoped
public class MaintenanceTexts {
  private static final Who TEMPLATE = Who.rule("comms.templates");

  private final Templates templates;
  private final Components components;

  MaintenanceTexts(Templates templates, Components components) {
    this.templates = templates;
    this.components = components;
  }

  /** The words of a template, with the window in the zone of the page. */
  public PostWords of(
      TemplateKey key, StatusPage page, Window window, Collection<UUID> componentIds) {
    Map<String, String> body = new LinkedHashMap<>();
    int version = 0;
    for (String language : page.languages()) {
      Locale locale = Locale.forLanguageTag(language);
      Rendered rendered =
          templates.render(key, locale, variables(page, window, componentIds, locale));
      body.put(language, rendered.body());
      version = Math.max(version, rendered.version());
    }
    return new PostWords(body, TEMPLATE, WordsFrom.TEMPLATE, key.key(), version, null);
  }

  private Map<String, Object> variables(
      StatusPage page, Window window, Collection<UUID> componentIds, Locale locale) {
    Moments moments = new Moments(page.zone(), locale);
    Map<String, Object> variables = new HashMap<>();
    variables.put("page", page.name());
    variables.put("contact", page.supportContact());
    variables.put("components", names(componentIds));
    variables.put("several", componentIds.size() > 1);
    variables.put("starts", moments.full(window.starts()));
    variables.put("ends", moments.full(window.ends()));
    return variables;
  }

  private String names(Collection<UUID> componentIds) {
    return components.byIds(componentIds).stream()
        .map(Component::name)
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
