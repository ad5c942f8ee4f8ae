package dev.muster.comms.manage.component;

import dev.muster.comms.component.Component;
import dev.muster.comms.component.ComponentGroup;
import dev.muster.comms.component.ComponentGroups;
import dev.muster.comms.component.ComponentSettings;
import dev.muster.comms.component.Components;
import dev.muster.comms.manage.body.Fields;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Components and groups as clients of the manage API change them (contract B.3). */
@ApplicationScoped
public class ManagedComponents {
  /** As many as Statuspage allows. */
  static final int ON_A_PAGE = 1_100;

  private final Components components;
  private final ComponentGroups groups;
  private final InstantSource time;

  ManagedComponents(Components components, ComponentGroups groups, InstantSource time) {
    this.components = components;
    this.groups = groups;
    this.time = time;
  }

  /** What a page has, as it is now. */
  public PageParts of(StatusPage page) {
    return PageParts.of(page, components, groups);
  }

  /**
   * A new component.
   *
   * @throws ProblemException 422 naming the field, or when the page is full
   */
  public Component add(StatusPage page, Fields wanted) {
    PageParts parts = of(page);
    if (parts.count() >= ON_A_PAGE) {
      throw new ProblemException(
          Problem.unprocessable(
              "component.too-many", "A page has at most " + ON_A_PAGE + " components"));
    }
    Component component =
        components.create(
            page,
            new ComponentSettings(
                wanted.neededText("name", 120),
                wanted.text("description", 500),
                group(parts, wanted, null),
                null,
                wanted.flag("only_show_if_degraded", false),
                wanted.flag("showcase", true),
                startDate(wanted),
                Set.of(),
                Set.of()));
    return withStatus(component, wanted);
  }

  /** Changes what is named; the services behind a component stay. */
  public Component change(StatusPage page, Component component, Fields wanted) {
    Component changed =
        components.change(
            component,
            new ComponentSettings(
                wanted.has("name") ? wanted.neededText("name", 120) : component.name(),
                wanted.has("description")
                    ? wanted.text("description", 500)
                    : component.description(),
                group(of(page), wanted, component.groupId()),
                null,
                wanted.flag("only_show_if_degraded", component.onlyShowIfDegraded()),
                wanted.flag("showcase", component.showcase()),
                startDate(wanted),
                Set.copyOf(component.serviceIds()),
                Set.copyOf(component.dependsOn())));
    return withStatus(changed, wanted);
  }

  public void remove(Component component) {
    components.remove(component);
  }

  /**
   * A new group; its description may stand inside or beside it.
   *
   * @throws ProblemException 422 naming the field
   */
  public ComponentGroup addGroup(StatusPage page, Fields body) {
    Fields wanted = body.needed("component_group");
    if (!wanted.has("components")) {
      throw wanted.refused("components", "required", "can't be blank");
    }
    return groups.create(
        page.id(),
        wanted.neededText("name", 120),
        description(body, wanted, null),
        held(page, wanted));
  }

  /** Changes what is named of a group. */
  public ComponentGroup changeGroup(StatusPage page, ComponentGroup group, Fields body) {
    Fields wanted = body.needed("component_group");
    return groups.change(
        group,
        wanted.has("name") ? wanted.neededText("name", 120) : group.name(),
        description(body, wanted, group.description()),
        wanted.has("components") ? held(page, wanted) : null);
  }

  public void removeGroup(ComponentGroup group) {
    groups.remove(group);
  }

  private List<UUID> held(StatusPage page, Fields wanted) {
    return List.copyOf(of(page).named(wanted, "components", wanted.texts("components", ON_A_PAGE)));
  }

  private static String description(Fields body, Fields wanted, String present) {
    if (wanted.has("description")) {
      return wanted.text("description", 500);
    }
    return body.has("description") ? body.text("description", 500) : present;
  }

  /** The word null takes a component out of its group, as null does. */
  private static UUID group(PageParts parts, Fields wanted, UUID present) {
    if (!wanted.has("group_id")) {
      return present;
    }
    String code = wanted.text("group_id", 100);
    if (code == null || code.equals("null")) {
      return null;
    }
    return parts.groups().stream()
        .filter(group -> group.id().equals(code))
        .findFirst()
        .map(group -> parts.group(group.id()).id())
        .orElseThrow(() -> wanted.refused("group_id", "known", "names no group of the page"));
  }

  private LocalDate startDate(Fields wanted) {
    LocalDate date = wanted.date("start_date");
    if (date != null && date.isAfter(LocalDate.ofInstant(time.instant(), ZoneOffset.UTC))) {
      throw wanted.refused("start_date", "pastOrPresent", "must not lie ahead");
    }
    return date;
  }

  private Component withStatus(Component component, Fields wanted) {
    ComponentStatus status = wanted.word("status", ComponentStatus.class, ComponentStatus::wire);
    return status == null ? component : components.setByHand(component, status);
  }
}
