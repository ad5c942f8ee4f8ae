package dev.muster.comms.component;

import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.statuspage.PublicChanges;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Keeps the components and derives what each of them shows. */
@ApplicationScoped
public class Components {
  private final ComponentRepository components;
  private final SettingsCheck check;
  private final Layout layout;
  private final PublicChanges changes;
  private final Event<SetByHand> setByHand;
  private final Sql sql;
  private final InstantSource time;

  Components(
      ComponentRepository components,
      SettingsCheck check,
      Layout layout,
      PublicChanges changes,
      Event<SetByHand> setByHand,
      Sql sql,
      InstantSource time) {
    this.components = components;
    this.check = check;
    this.layout = layout;
    this.changes = changes;
    this.setByHand = setByHand;
    this.sql = sql;
    this.time = time;
  }

  public Component create(StatusPage page, ComponentSettings settings) {
    Instant now = time.instant();
    UUID id = Ids.next();
    check.of(id, page.id(), settings);
    Component component =
        new Component(
            id, page.id(), placed(page.id(), settings), LocalDate.ofInstant(now, page.zone()), now);
    components.persistAndFlush(component);
    changes.happened();
    return component;
  }

  public Component change(Component component, ComponentSettings settings) {
    check.of(component.id(), component.pageId(), settings);
    boolean moves = !Objects.equals(component.groupId(), settings.groupId());
    component.change(moves ? placed(component.pageId(), settings) : settings, time.instant());
    components.flush();
    changes.happened();
    return component;
  }

  private ComponentSettings placed(UUID pageId, ComponentSettings settings) {
    return settings.position() == null
        ? settings.at(layout.end(pageId, settings.groupId()))
        : settings;
  }

  /** A person says how it is; incidents that are open can only make it worse. */
  public Component setByHand(Component component, ComponentStatus status) {
    component.setByHand(status, time.instant());
    components.flush();
    refresh(List.of(component.id()), null)
        .forEach(change -> setByHand.fire(new SetByHand(component.pageId(), change)));
    changes.happened();
    return component;
  }

  /** They stay at least as bad as this until a person says otherwise. */
  public void keep(Map<UUID, ComponentStatus> statuses) {
    Instant now = time.instant();
    components
        .locked(statuses.keySet())
        .forEach(component -> component.keep(statuses.get(component.id()), now));
    components.flush();
  }

  /** Takes it off the page; posts about it keep its name, and nothing needs it any more. */
  public void remove(Component component) {
    component.remove(time.instant());
    components.flush();
    sql.update("delete from component_dependency where depends_on_id = ?", component.id());
    changes.happened();
  }

  /**
   * @throws ProblemException 404 when there is none or it was removed
   */
  public Component get(UUID id) {
    return components
        .findByIdOptional(id)
        .filter(component -> !component.removed())
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("component.unknown", "There is no component " + id)));
  }

  public List<Component> ofPage(UUID pageId) {
    return components.ofPage(pageId);
  }

  /** What components of a page probably show soon, because something that they need fails. */
  public List<StatusProposal> proposals(UUID pageId) {
    return StatusProposals.of(components.ofPage(pageId));
  }

  /** The components, of all pages, that these services make work. */
  public List<Component> ofServices(Collection<UUID> serviceIds) {
    return components.ofServices(serviceIds);
  }

  public List<Component> after(UUID pageId, int position, UUID id, int count) {
    return components.after(pageId, position, id, count);
  }

  public List<Component> byIds(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : components.list("id in ?1", ids);
  }

  /**
   * Derives anew what these components show from the claims of all open published posts; call it
   * after the posts are flushed.
   *
   * @param postId the post that caused it, for the history; null when a person did
   * @return those that changed
   */
  public List<StatusChange> refresh(Collection<UUID> ids, UUID postId) {
    Instant now = time.instant();
    List<Component> locked = components.locked(ids);
    Map<UUID, List<ComponentStatus>> claims = claims(ids);
    List<StatusChange> changed = new ArrayList<>();
    for (Component component : locked) {
      ComponentStatus before = component.status();
      component.show(claims.getOrDefault(component.id(), List.of()), now);
      if (component.status() != before) {
        changed.add(
            new StatusChange(
                component.id(), component.code(), component.name(), before, component.status()));
      }
    }
    components.flush();
    changed.forEach(change -> remember(change, postId, now));
    return changed;
  }

  /**
   * What components would show if a post stood at a status and said this of them; nothing changes.
   *
   * @param postId the post that says it; null for a new one
   * @return all of them, in the order of the page
   */
  public List<StatusChange> foreseen(
      UUID postId, PublicStatus status, Map<UUID, ComponentStatus> said) {
    Map<UUID, List<ComponentStatus>> claims = claims(said.keySet(), postId);
    if (status.holding()) {
      said.forEach(
          (id, claim) -> claims.computeIfAbsent(id, component -> new ArrayList<>()).add(claim));
    }
    return byIds(said.keySet()).stream()
        .filter(component -> !component.removed())
        .sorted(Comparator.comparingInt(Component::position).thenComparing(Component::name))
        .map(
            component ->
                new StatusChange(
                    component.id(),
                    component.code(),
                    component.name(),
                    component.status(),
                    component.under(claims.getOrDefault(component.id(), List.of()))))
        .toList();
  }

  private Map<UUID, List<ComponentStatus>> claims(Collection<UUID> ids) {
    return claims(ids, null);
  }

  /**
   * @param except a post whose claims do not count; null for none
   */
  private Map<UUID, List<ComponentStatus>> claims(Collection<UUID> ids, UUID except) {
    Map<UUID, List<ComponentStatus>> claims = new HashMap<>();
    sql.query(
            """
            select claim.component_id, claim.status
            from post_component claim join post on post.id = claim.post_id
            where claim.component_id = any (?)
              and post.stage = 'PUBLISHED' and post.status = any (?)
              and post.id is distinct from ?::uuid
            """,
            row ->
                Map.entry(
                    row.getObject("component_id", UUID.class),
                    ComponentStatus.valueOf(row.getString("status"))),
            ids.toArray(UUID[]::new),
            PublicStatus.allHolding().stream().map(Enum::name).toArray(String[]::new),
            except)
        .forEach(
            claim ->
                claims
                    .computeIfAbsent(claim.getKey(), id -> new ArrayList<>())
                    .add(claim.getValue()));
    return claims;
  }

  private void remember(StatusChange change, UUID postId, Instant now) {
    sql.update(
        """
        insert into component_status_change
          (id, component_id, old_status, new_status, changed_at, post_id)
        values (?, ?, ?, ?, ?, ?)
        """,
        Ids.next(),
        change.componentId(),
        change.oldStatus(),
        change.newStatus(),
        now,
        postId);
  }
}
