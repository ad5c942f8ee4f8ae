package dev.muster.comms.component;

import dev.muster.comms.statuspage.PublicChanges;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Keeps the groups of components. */
@ApplicationScoped
public class ComponentGroups {
  private final ComponentGroupRepository groups;
  private final Layout layout;
  private final PublicChanges changes;
  private final InstantSource time;

  ComponentGroups(
      ComponentGroupRepository groups, Layout layout, PublicChanges changes, InstantSource time) {
    this.groups = groups;
    this.layout = layout;
    this.changes = changes;
    this.time = time;
  }

  /**
   * A new group at the end of the page.
   *
   * @param description null for none
   * @param componentIds the components of the page that move into it, in their order
   */
  public ComponentGroup create(
      UUID pageId, String name, String description, List<UUID> componentIds) {
    ComponentGroup group =
        new ComponentGroup(
            Ids.next(), pageId, name, description, layout.end(pageId, null), time.instant());
    groups.persistAndFlush(group);
    layout.fill(group, componentIds);
    changes.happened();
    return group;
  }

  /**
   * Changes a group.
   *
   * @param componentIds exactly the components that it holds from now on; null leaves them alone.
   *     Those that leave it stand at the end of the page
   */
  public ComponentGroup change(
      ComponentGroup group, String name, String description, List<UUID> componentIds) {
    group.describe(name, description, time.instant());
    groups.flush();
    if (componentIds != null) {
      layout.fill(group, componentIds);
    }
    changes.happened();
    return group;
  }

  /** Removes a group; its components stay, at the end of the page. */
  public void remove(ComponentGroup group) {
    layout.fill(group, List.of());
    groups.delete(group);
    groups.flush();
    changes.happened();
  }

  /**
   * @throws ProblemException 404 when there is none
   */
  public ComponentGroup get(UUID id) {
    return groups
        .findByIdOptional(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("component-group.unknown", "There is no group " + id)));
  }

  /** All groups of a page, in its order. */
  public List<ComponentGroup> ofPage(UUID pageId) {
    return groups.ofPage(pageId);
  }
}
