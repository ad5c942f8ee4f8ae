package dev.muster.comms.component;

import dev.muster.comms.statuspage.PublicChanges;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The places of groups and components on a page. */
@ApplicationScoped
public class Layout {
  private final ComponentRepository components;
  private final ComponentGroupRepository groups;
  private final PublicChanges changes;

  Layout(ComponentRepository components, ComponentGroupRepository groups, PublicChanges changes) {
    this.components = components;
    this.groups = groups;
    this.changes = changes;
  }

  /**
   * Lays a page out anew.
   *
   * @throws ProblemException 409 when the order does not name each group and each component of the
   *     page exactly once, because one was added or removed meanwhile
   */
  public void arrange(UUID pageId, PageOrder order) {
    Map<UUID, Component> parts = byId(components.lockedOfPage(pageId), Component::id);
    Map<UUID, ComponentGroup> headings = byId(groups.ofPage(pageId), ComponentGroup::id);
    requireEachOnce(order, parts.keySet(), headings.keySet());
    int place = 1;
    for (PageOrder.Item item : order.items()) {
      if (item.groupId() == null) {
        parts.get(item.componentIds().get(0)).place(null, place);
      } else {
        headings.get(item.groupId()).place(place);
        int inside = 1;
        for (UUID id : item.componentIds()) {
          parts.get(id).place(item.groupId(), inside++);
        }
      }
      place++;
    }
    components.flush();
    changes.happened();
  }

  /** Moves exactly these components into a group; others that it held go to the end of the page. */
  void fill(ComponentGroup group, List<UUID> componentIds) {
    Map<UUID, Component> parts = byId(components.lockedOfPage(group.pageId()), Component::id);
    requireKnown(componentIds, parts.keySet());
    int end = end(group.pageId(), null);
    for (Component part : parts.values()) {
      if (group.id().equals(part.groupId()) && !componentIds.contains(part.id())) {
        part.place(null, end++);
      }
    }
    int inside = 1;
    for (UUID id : componentIds) {
      parts.get(id).place(group.id(), inside++);
    }
    components.flush();
  }

  /** The place after the last one in a group, or on the page for null. */
  int end(UUID pageId, UUID groupId) {
    Stream<Integer> taken =
        components.ofPage(pageId).stream()
            .filter(part -> Objects.equals(part.groupId(), groupId))
            .map(Component::position);
    Stream<Integer> headings =
        groupId == null
            ? groups.ofPage(pageId).stream().map(ComponentGroup::position)
            : Stream.of();
    return Stream.concat(taken, headings).max(Integer::compare).orElse(0) + 1;
  }

  private static void requireKnown(List<UUID> wanted, Set<UUID> known) {
    if (!known.containsAll(wanted) || new HashSet<>(wanted).size() < wanted.size()) {
      throw new ProblemException(
          Problem.unprocessable(
              "component-group.components",
              "A group holds components of its own page, each once",
              new FieldError("componentIds", "known", "name components of this page, each once")));
    }
  }

  private static void requireEachOnce(PageOrder order, Set<UUID> parts, Set<UUID> headings) {
    List<UUID> ordered =
        order.items().stream().flatMap(item -> item.componentIds().stream()).toList();
    List<UUID> named =
        order.items().stream().map(PageOrder.Item::groupId).filter(Objects::nonNull).toList();
    if (!exactly(ordered, parts) || !exactly(named, headings)) {
      throw new ProblemException(
          Problem.conflict(
              "statuspage.order-differs",
              "An order names each group and each component of the page once; read them again",
              new FieldError("items", "complete", "name each group and component once")));
    }
  }

  private static boolean exactly(List<UUID> named, Set<UUID> all) {
    return named.size() == all.size() && Set.copyOf(named).equals(all);
  }

  private static <T> Map<UUID, T> byId(List<T> all, Function<T, UUID> id) {
    return all.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
