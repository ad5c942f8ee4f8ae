package dev.muster.comms.words;

import dev.muster.comms.component.Component;
import dev.muster.comms.component.Components;
import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.incident.KnownIncidents;
import dev.muster.comms.link.Links;
import dev.muster.comms.policy.Policies;
import dev.muster.comms.post.Post;
import dev.muster.comms.post.PostStage;
import dev.muster.comms.post.Posts;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.comms.template.IncidentValues;
import dev.muster.comms.text.Localized;
import dev.muster.comms.text.Moments;
import dev.muster.platform.i18n.Texts;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is known of an incident and of what is public about it, as values of variables. */
@ApplicationScoped
public class RealValues implements IncidentValues {
  private static final Texts TEXTS = Texts.of("comms");

  private final KnownIncidents incidents;
  private final IncidentWords words;
  private final Posts posts;
  private final StatusPages pages;
  private final Components components;
  private final Policies policies;
  private final Links links;
  private final InstantSource time;

  RealValues(
      KnownIncidents incidents,
      IncidentWords words,
      Posts posts,
      StatusPages pages,
      Components components,
      Policies policies,
      Links links,
      InstantSource time) {
    this.incidents = incidents;
    this.words = words;
    this.posts = posts;
    this.pages = pages;
    this.components = components;
    this.policies = policies;
    this.links = links;
    this.time = time;
  }

  @Override
  public Map<String, Object> ofIncident(UUID incidentId, Locale language, String audience) {
    KnownIncident incident = told(incidentId);
    return of(incident, published(incidentId).orElse(null), language, audience);
  }

  @Override
  public Map<String, Object> ofPost(UUID postId, Locale language, String audience) {
    Post post = posts.get(postId);
    KnownIncident incident = post.incidentId() == null ? null : told(post.incidentId());
    return of(incident, post, language, audience);
  }

  /**
   * All that is known of an incident and a post about it; what is public wins.
   *
   * @param incident null for a post that no incident caused
   * @param post null when nothing is public
   */
  public Map<String, Object> of(
      KnownIncident incident, Post post, Locale language, String audience) {
    StatusPage page = post == null ? null : pages.get(post.pageId());
    Map<String, Object> values = new HashMap<>();
    if (incident != null) {
      values.putAll(
          words.of(
              incident,
              policies.current(),
              language,
              page == null ? ZoneOffset.UTC : page.zone(),
              audience));
    }
    if (post != null) {
      add(values, page, post, language);
    }
    return values;
  }

  /** The first post about an incident that is public. */
  public Optional<Post> published(UUID incidentId) {
    return posts.ofIncident(incidentId).stream()
        .filter(post -> post.stage() == PostStage.PUBLISHED)
        .findFirst();
  }

  private void add(Map<String, Object> values, StatusPage page, Post post, Locale language) {
    Moments moments = new Moments(page.zone(), language);
    List<Component> parts = components.byIds(post.componentIds());
    values.put("page", page.name());
    values.put("pageUrl", links.page(page.hosts(), page.path()) + "/");
    values.put("postUrl", links.page(page.hosts(), page.path()) + "/incidents/" + post.code());
    values.put("contact", page.supportContact());
    values.put("status", TEXTS.text(language, "post." + post.status().wire()));
    values.put(
        "components",
        parts.stream().map(Component::name).sorted().collect(Collectors.joining(", ")));
    values.put("several", parts.size() > 1);
    values.put("number", post.updateCount());
    values.putIfAbsent("time", moments.full(time.instant()));
    values.putIfAbsent("startedAt", moments.full(post.startedAt()));
    values.putIfAbsent(
        "title", Localized.pick(post.title(), language.getLanguage(), page.languages()));
    Optional.ofNullable(post.nextUpdateAt())
        .ifPresent(at -> values.put("nextUpdate", moments.full(at)));
    Optional.ofNullable(post.expectedAt()).ifPresent(at -> values.put("eta", moments.full(at)));
  }

  /** What is restricted is told to nobody but its responders, whom comms does not know. */
  private KnownIncident told(UUID incidentId) {
    KnownIncident incident =
        incidents
            .find(incidentId)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.notFound(
                            "incident.unknown", "There is no incident " + incidentId)));
    if (incident.restricted()) {
      throw new ProblemException(
          Problem.conflict("incident.restricted", "A restricted incident is told to nobody"));
    }
    return incident;
  }
}
