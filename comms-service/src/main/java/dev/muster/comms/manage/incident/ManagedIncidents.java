package dev.muster.comms.manage.incident;

import dev.muster.comms.component.Component;
import dev.muster.comms.component.Components;
import dev.muster.comms.manage.body.Fields;
import dev.muster.comms.manage.component.ManagedComponents;
import dev.muster.comms.post.Corrections;
import dev.muster.comms.post.ManualPosts;
import dev.muster.comms.post.Post;
import dev.muster.comms.post.PostUpdate;
import dev.muster.comms.post.PostUpkeep;
import dev.muster.comms.post.Posts;
import dev.muster.comms.post.Statement;
import dev.muster.comms.reminder.PostReminders;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PostKind;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Incidents as clients of the manage API write them (contract B.2), by the rules of posts. */
@ApplicationScoped
public class ManagedIncidents {
  private final ManualPosts manual;
  private final PostUpkeep upkeep;
  private final Corrections corrections;
  private final Posts posts;
  private final ManagedMaintenances maintenances;
  private final Components components;
  private final ManagedComponents parts;
  private final IncidentAttributesStore attributes;
  private final PostReminders reminders;
  private final InstantSource time;

  ManagedIncidents(
      ManualPosts manual,
      PostUpkeep upkeep,
      Corrections corrections,
      Posts posts,
      ManagedMaintenances maintenances,
      Components components,
      ManagedComponents parts,
      IncidentAttributesStore attributes,
      PostReminders reminders,
      InstantSource time) {
    this.manual = manual;
    this.upkeep = upkeep;
    this.corrections = corrections;
    this.posts = posts;
    this.maintenances = maintenances;
    this.components = components;
    this.parts = parts;
    this.attributes = attributes;
    this.reminders = reminders;
    this.time = time;
  }

  /**
   * Writes an incident, plans a maintenance or puts either into the history.
   *
   * @throws ProblemException 422 naming the field
   */
  public Post create(Actor actor, StatusPage page, Fields fields) {
    IncidentInput input = new IncidentInput(fields, page, parts.of(page));
    IncidentAttributes kept = input.attributes(IncidentAttributes.NONE);
    Post post =
        input.planned()
            ? maintenances.create(actor, page, input)
            : input.backfilled() ? backfill(actor, page, input, fields) : write(actor, page, input);
    attributes.keep(post.id(), kept);
    reminders.chosen(post);
    return post;
  }

  private Post backfill(Actor actor, StatusPage page, IncidentInput input, Fields fields) {
    if (!input.statuses().isEmpty() || input.affected() != null) {
      throw fields.refused(
          "components", "backfilled", "must not be sent with a backfilled incident");
    }
    Instant at = Optional.ofNullable(input.backfillDate()).orElseGet(time::instant);
    if (at.isAfter(time.instant())) {
      throw fields.refused("backfill_date", "past", "must not lie ahead");
    }
    return upkeep.backfill(
        actor, page.id(), input.name(), input.body(), at, input.impactOverride());
  }

  private Post write(Actor actor, StatusPage page, IncidentInput input) {
    Map<UUID, ComponentStatus> statuses = input.statuses();
    Set<UUID> affected = Optional.ofNullable(input.affected()).orElse(statuses.keySet());
    PublicStatus status = Optional.ofNullable(input.status()).orElse(PublicStatus.INVESTIGATING);
    setByHand(statuses, affected, status);
    return manual.create(
        actor,
        page.id(),
        null,
        input.name(),
        new Statement(
            status,
            input.body(),
            claims(affected, statuses, Map.of()),
            null,
            null,
            input.deliver(),
            null),
        input.impactOverride(),
        true);
  }

  /** Changes what is named; a status or words make an update. */
  public Post change(Actor actor, StatusPage page, Post post, Fields fields) {
    IncidentInput input = new IncidentInput(fields, page, parts.of(page));
    keep(post, input);
    if (post.kind() == PostKind.MAINTENANCE) {
      return maintenances.change(actor, post, input);
    }
    PublicStatus status = input.status();
    if (status != null && status.kind() != PostKind.INCIDENT) {
      throw fields.refused("status", "ofIncident", "is a status of scheduled maintenances");
    }
    describe(actor, post, input);
    Map<UUID, ComponentStatus> statuses = input.statuses();
    Set<UUID> affected = affected(post, input, statuses);
    setByHand(statuses, affected, status == null ? post.status() : status);
    Map<UUID, ComponentStatus> claims = claims(affected, statuses, claimed(post));
    if (!claims.keySet().containsAll(post.componentIds())) {
      upkeep.concern(post, claims);
    }
    if (status != null || !input.body().isEmpty()) {
      return manual.say(
          actor,
          post,
          new Statement(status, input.body(), claims, null, null, input.deliver(), null));
    }
    return claims.equals(claimed(post)) ? posts.settled(post) : upkeep.concern(post, claims);
  }

  private void keep(Post post, IncidentInput input) {
    if (input.has("metadata") || input.has("reminder_intervals")) {
      IncidentAttributes present =
          attributes.of(List.of(post.id())).getOrDefault(post.id(), IncidentAttributes.NONE);
      attributes.keep(post.id(), input.attributes(present));
      reminders.chosen(post);
    }
  }

  private void describe(Actor actor, Post post, IncidentInput input) {
    if (input.has("name") || input.has("impact_override")) {
      manual.describe(
          actor,
          post,
          input.has("name") ? input.withOwn(post.title(), input.name()) : post.title(),
          input.has("impact_override") ? input.impactOverride() : post.impactOverride());
    }
  }

  /** Those that stay with the incident, and with new statuses also those that they are for. */
  private static Set<UUID> affected(
      Post post, IncidentInput input, Map<UUID, ComponentStatus> statuses) {
    Set<UUID> wanted = input.affected();
    if (wanted != null) {
      return wanted;
    }
    Set<UUID> affected = new HashSet<>(post.componentIds());
    affected.addAll(statuses.keySet());
    return affected;
  }

  /** What a client does not say of a component stays; a new one is as it was set by hand. */
  private Map<UUID, ComponentStatus> claims(
      Set<UUID> affected, Map<UUID, ComponentStatus> statuses, Map<UUID, ComponentStatus> present) {
    Map<UUID, ComponentStatus> claims = new HashMap<>();
    for (Component component : components.byIds(affected)) {
      UUID id = component.id();
      ComponentStatus before = present.getOrDefault(id, component.statusByHand());
      claims.put(id, statuses.getOrDefault(id, before));
    }
    return claims;
  }

  /**
   * What clients say of components beside an incident, or at its end, holds without it; so does
   * that they work, because clients expect to see what they set.
   */
  private void setByHand(
      Map<UUID, ComponentStatus> statuses, Set<UUID> affected, PublicStatus status) {
    statuses.forEach(
        (id, chosen) -> {
          boolean beside = !affected.contains(id) || !status.open();
          if (beside || chosen == ComponentStatus.OPERATIONAL) {
            components.setByHand(components.get(id), chosen);
          }
        });
  }

  private static Map<UUID, ComponentStatus> claimed(Post post) {
    Map<UUID, ComponentStatus> claimed = new HashMap<>();
    post.claims().forEach((id, claim) -> claimed.put(id, claim.status()));
    return claimed;
  }

  /** Takes an incident or maintenance off the page. */
  public void remove(Actor actor, Post post) {
    if (post.kind() == PostKind.MAINTENANCE) {
      maintenances.remove(actor, post);
    } else {
      upkeep.takeBack(actor, post);
    }
  }

  /**
   * Corrects something that was said: the earlier words stay beside the new ones. Subscribers are
   * told where the client asks for it.
   *
   * @throws ProblemException 404 when it was not said in this post
   */
  public void mend(Actor actor, StatusPage page, Post post, String code, Fields fields) {
    PostUpdate update =
        posts.updatesOf(post.id()).stream()
            .filter(each -> each.code().equals(code))
            .findFirst()
            .orElseThrow(
                () -> new ProblemException(Problem.notFound("manage.unknown", "Not found")));
    IncidentInput input = new IncidentInput(fields, page, parts.of(page));
    boolean deliver = fields.flag("deliver_notifications", false);
    Instant shown = fields.time("display_at", page.zone());
    if (shown != null && shown.isAfter(time.instant())) {
      throw fields.refused("display_at", "past", "must not lie ahead");
    }
    Map<String, String> body = input.withOwn(update.body(), input.body());
    if (!body.equals(update.body())) {
      corrections.correct(actor, post, update.id(), body, deliver, null);
    }
    if (shown != null) {
      upkeep.date(actor, post, update, shown);
    }
  }
}
