package dev.muster.comms.component;

import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether settings of a component fit the other components and groups of its page. */
@ApplicationScoped
class SettingsCheck {
  private final ComponentRepository components;
  private final ComponentGroupRepository groups;

  SettingsCheck(ComponentRepository components, ComponentGroupRepository groups) {
    this.components = components;
    this.groups = groups;
  }

  /**
   * Checks; locks the components of the page where a circle could close, so that two changes at
   * once cannot close one together.
   *
   * @throws ProblemException 422 naming the field
   */
  void of(UUID id, UUID pageId, ComponentSettings settings) {
    if (settings.groupId() != null) {
      requireGroup(pageId, settings.groupId());
    }
    if (!settings.dependsOn().isEmpty()) {
      requireNoCircle(id, components.lockedOfPage(pageId), settings);
    }
  }

  private void requireGroup(UUID pageId, UUID groupId) {
    ComponentGroup group = groups.findById(groupId);
    if (group == null || !group.pageId().equals(pageId)) {
      throw refused("component.group", "groupId", "known", "The page has no such group");
    }
  }

  private static void requireNoCircle(UUID id, List<Component> all, ComponentSettings settings) {
    Map<UUID, Component> known =
        all.stream().collect(Collectors.toMap(Component::id, Function.identity()));
    if (!known.keySet().containsAll(settings.dependsOn())) {
      throw refused(
          "component.dependency-unknown",
          "dependsOn",
          "known",
          "A component depends on components of its own page");
    }
    List<UUID> circle = Dependencies.of(all).circle(id, settings.dependsOn());
    if (!circle.isEmpty()) {
      String names =
          circle.stream()
              .map(each -> each.equals(id) ? settings.name() : known.get(each).name())
              .collect(Collectors.joining(" → "));
      throw refused(
          "component.dependency-circle",
          "dependsOn",
          "acyclic",
          "Components would need each other in a circle: " + names);
    }
  }

  private static ProblemException refused(String code, String field, String rule, String message) {
    return new ProblemException(
        Problem.unprocessable(code, message, new FieldError(field, rule, message)));
  }
}
