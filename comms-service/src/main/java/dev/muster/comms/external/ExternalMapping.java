package dev.muster.comms.external;

import dev.muster.comms.component.Component;
import dev.muster.comms.component.Components;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which component of ours is which at an external page. */
@ApplicationScoped
public class ExternalMapping {
  private final ExternalObjectRepository objects;
  private final ExternalSync sync;
  private final ExternalPlanner planner;
  private final Components components;
  private final InstantSource time;

  ExternalMapping(
      ExternalObjectRepository objects,
      ExternalSync sync,
      ExternalPlanner planner,
      Components components,
      InstantSource time) {
    this.objects = objects;
    this.sync = sync;
    this.planner = planner;
    this.components = components;
    this.time = time;
  }

  /** The external ids of components by those of ours. */
  public Map<UUID, String> of(ExternalPage page) {
    return objects.of(page.id(), ObjectKind.COMPONENT).stream()
        .collect(Collectors.toMap(ExternalObject::subjectId, ExternalObject::externalId));
  }

  /**
   * Decides which component is which; those that are not named are connected with none.
   *
   * @throws ProblemException 422 naming {@code mapping}
   */
  public void map(ExternalPage page, Map<UUID, String> mapping) {
    requireKnown(page, mapping);
    Instant now = time.instant();
    Map<UUID, ExternalObject> present =
        objects.locked(page.id(), ObjectKind.COMPONENT).stream()
            .collect(Collectors.toMap(ExternalObject::subjectId, Function.identity()));
    Map<UUID, String> added = new HashMap<>(mapping);
    present.forEach(
        (componentId, object) -> {
          if (object.externalId().equals(mapping.get(componentId))) {
            added.remove(componentId);
          } else {
            objects.delete(object);
          }
        });
    objects.flush();
    added.forEach((componentId, externalId) -> add(page, componentId, externalId, now));
    objects.flush();
    sync.planAnew(page.id());
    sync.readSoon(page.id(), now);
  }

  private void add(ExternalPage page, UUID componentId, String externalId, Instant now) {
    Desired desired = Desired.component(components.get(componentId).status().wire(), false);
    ExternalObject object =
        new ExternalObject(
            Ids.next(),
            page.id(),
            ObjectKind.COMPONENT,
            componentId,
            externalId,
            desired,
            planner.hash(desired),
            now);
    objects.persist(object);
  }

  private void requireKnown(ExternalPage page, Map<UUID, String> mapping) {
    Set<UUID> ours =
        components.ofPage(page.pageId()).stream().map(Component::id).collect(Collectors.toSet());
    Set<String> theirs =
        sync.get(page.id()).components().stream()
            .map(ExternalComponent::id)
            .collect(Collectors.toSet());
    if (!ours.containsAll(mapping.keySet())) {
      throw badMapping("onPage", "names components of this page only");
    }
    if (!theirs.containsAll(mapping.values())) {
      throw badMapping("known", "names components that were read from the other side only");
    }
    if (new HashSet<>(mapping.values()).size() < mapping.size()) {
      throw badMapping("unique", "names each component of the other side once");
    }
  }

  private static ProblemException badMapping(String rule, String message) {
    return new ProblemException(
        Problem.unprocessable(
            "external-page.mapping",
            "The components do not fit",
            new FieldError("mapping", rule, message)));
  }

  /** The component there that has the name of one of ours, in any case; by our ids. */
  public Map<UUID, String> proposals(ExternalPage page) {
    Map<String, List<ExternalComponent>> byName =
        sync.get(page.id()).components().stream()
            .collect(Collectors.groupingBy(each -> plain(each.name())));
    Map<UUID, String> proposals = new HashMap<>();
    Set<String> taken = new HashSet<>(of(page).values());
    for (Component component : components.ofPage(page.pageId())) {
      byName.getOrDefault(plain(component.name()), List.of()).stream()
          .filter(each -> !taken.contains(each.id()))
          .findFirst()
          .ifPresent(
              each -> {
                taken.add(each.id());
                proposals.put(component.id(), each.id());
              });
    }
    proposals.keySet().removeAll(of(page).keySet());
    return proposals;
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
