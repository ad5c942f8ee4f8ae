package dev.muster.comms.manage.component;

import dev.muster.comms.component.Component;
import dev.muster.comms.component.ComponentGroup;
import dev.muster.comms.component.ComponentGroups;
import dev.muster.comms.component.Components;
import dev.muster.comms.manage.body.Fields;
import dev.muster.comms.manage.body.WireTime;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The components and groups of one page as they are now, by their public ids. */
public final class PageParts {
  private final StatusPage page;
  private final WireTime times;
  private final List<Component> components;
  private final List<ComponentGroup> groups;
  private final Map<UUID, ComponentGroup> groupById;

  private PageParts(StatusPage page, List<Component> components, List<ComponentGroup> groups) {
    this.page = page;
    this.times = new WireTime(page.zone());
    this.components = components;
    this.groups = groups;
    this.groupById =
        groups.stream().collect(Collectors.toMap(ComponentGroup::id, Function.identity()));
  }

  /** Reads them. */
  public static PageParts of(StatusPage page, Components components, ComponentGroups groups) {
    return new PageParts(page, components.ofPage(page.id()), groups.ofPage(page.id()));
  }

  int count() {
    return components.size();
  }

  /**
   * @throws ProblemException 404 when the page has none with this id
   */
  public Component component(String code) {
    return found(components, Component::code, code);
  }

  /**
   * @throws ProblemException 404 when the page has none with this id
   */
  public ComponentGroup group(String code) {
    return found(groups, ComponentGroup::code, code);
  }

  /**
   * The components that a list of public ids names, in its order.
   *
   * @throws ProblemException 422 naming the field when the page does not have one of them
   */
  public Set<UUID> named(Fields fields, String field, List<String> codes) {
    Map<String, UUID> known =
        components.stream().collect(Collectors.toMap(Component::code, Component::id));
    Set<UUID> ids = new LinkedHashSet<>();
    for (String code : codes) {
      if (!known.containsKey(code)) {
        throw fields.refused(field, "onPage", "names no component of the page: " + brief(code));
      }
      ids.add(known.get(code));
    }
    return ids;
  }

  /** Groups and components, in the order of the page, each group before what it holds. */
  public List<WireComponent> all() {
    Comparator<WireComponent> order =
        Comparator.comparingInt(WireComponent::position).thenComparing(WireComponent::id);
    List<WireComponent> all = new ArrayList<>();
    Stream.concat(
            groups.stream().map(this::heading),
            components.stream().filter(part -> part.groupId() == null).map(this::wire))
        .sorted(order)
        .forEach(
            top -> {
              all.add(top);
              components.stream()
                  .filter(part -> top.group() && top.id().equals(groupCode(part)))
                  .map(this::wire)
                  .sorted(order)
                  .forEach(all::add);
            });
    return all;
  }

  /** Those of these components that are still there, in the order of the page. */
  public List<WireComponent> some(Set<UUID> ids) {
    return components.stream().filter(part -> ids.contains(part.id())).map(this::wire).toList();
  }

  public List<WireGroup> groups() {
    return groups.stream().map(this::wire).toList();
  }

  public WireComponent wire(Component part) {
    return new WireComponent(
        part.code(),
        page.code(),
        groupCode(part),
        times.write(part.createdAt()),
        times.write(part.updatedAt()),
        false,
        part.name(),
        part.description(),
        part.position(),
        part.status().wire(),
        part.showcase(),
        part.onlyShowIfDegraded(),
        null,
        part.startDate().toString(),
        null);
  }

  public WireGroup wire(ComponentGroup group) {
    return new WireGroup(
        group.code(),
        page.code(),
        group.name(),
        group.description(),
        held(group).stream().map(Component::code).toList(),
        group.position(),
        times.write(group.createdAt()),
        times.write(group.updatedAt()));
  }

  /** The components of a group, in its order. */
  public List<Component> held(ComponentGroup group) {
    return components.stream().filter(part -> group.id().equals(part.groupId())).toList();
  }

  /** The name of a component with its group in front, as updates call it. */
  public String fullName(String code, String name) {
    return components.stream()
        .filter(part -> part.code().equals(code) && part.groupId() != null)
        .findFirst()
        .map(part -> groupById.get(part.groupId()).name() + " - " + name)
        .orElse(name);
  }

  private WireComponent heading(ComponentGroup group) {
    List<Component> held = held(group);
    return new WireComponent(
        group.code(),
        page.code(),
        null,
        times.write(group.createdAt()),
        times.write(group.updatedAt()),
        true,
        group.name(),
        group.description(),
        group.position(),
        ComponentStatus.worst(held.stream().map(Component::status).toList()).wire(),
        false,
        false,
        null,
        null,
        held.stream().map(Component::code).toList());
  }

  private String groupCode(Component part) {
    return part.groupId() == null ? null : groupById.get(part.groupId()).code();
  }

  private static <T> T found(List<T> all, Function<T, String> code, String wanted) {
    return all.stream()
        .filter(each -> code.apply(each).equals(wanted))
        .findFirst()
        .orElseThrow(() -> new ProblemException(Problem.notFound("manage.unknown", "Not found")));
  }

  private static String brief(String code) {
    return code.length() > 40 ? code.substring(0, 40) : code;
  }
}
