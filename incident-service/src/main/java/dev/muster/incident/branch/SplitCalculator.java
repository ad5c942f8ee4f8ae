package dev.muster.incident.branch;

import dev.muster.incident.role.RoleCatalogue;
import dev.muster.incident.role.RoleDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Watches the span of control (ROLE-17), and proposes branches where too many people report to one:
 * the largest area first, led by whoever holds its first role, until few enough are left.
 */
public final class SplitCalculator {
  private final Chain chain;
  private final Map<String, List<UUID>> holders;
  private final RoleCatalogue catalogue;

  public SplitCalculator(Chain chain, Map<String, List<UUID>> holders, RoleCatalogue catalogue) {
    this.chain = chain;
    this.holders = holders;
    this.catalogue = catalogue;
  }

  /** A branch that could be: its name in each language, its lead, and who would report to them. */
  public record Group(Map<String, String> name, UUID leadId, List<UUID> memberIds) {}

  /**
   * Somebody whose span is not what it should be.
   *
   * @param reports how many report to them
   * @param groups how that can be mended; empty where fewer than enough report to a lead
   * @param then how many would report to them with these branches
   */
  public record Finding(UUID personId, int reports, List<Group> groups, int then) {}

  /** Those to whom too many report, the commander first. */
  public List<Finding> overloads() {
    return chain.supervisors().stream()
        .filter(person -> chain.reports(person).size() > catalogue.span().most())
        .map(this::split)
        .toList();
  }

  /** Leads of branches to whom too few report for it to be worth a level. */
  public List<Finding> thin() {
    return chain.supervisors().stream()
        .filter(chain::leads)
        .map(person -> new Finding(person, chain.reports(person).size(), List.of(), 0))
        .filter(finding -> finding.reports() < catalogue.span().least())
        .toList();
  }

  private Finding split(UUID person) {
    var reports = chain.reports(person);
    var groups = new ArrayList<Group>();
    var left = reports.size();
    for (List<Group> area : candidates(reports)) {
      if (left > catalogue.span().most()) {
        groups.addAll(area);
        left -= size(area);
      }
    }
    return new Finding(person, reports.size(), List.copyOf(groups), left);
  }

  /** Possible branches of each area among those who lead none yet, the largest area first. */
  private List<List<Group>> candidates(List<UUID> reports) {
    var byArea = new LinkedHashMap<String, List<UUID>>();
    for (RoleDefinition role : catalogue.roles()) {
      if (role.area() != null) {
        holders.getOrDefault(role.key(), List.of()).stream()
            .filter(reports::contains)
            .filter(person -> !chain.leads(person))
            .filter(person -> byArea.values().stream().noneMatch(area -> area.contains(person)))
            .forEach(
                person ->
                    byArea.computeIfAbsent(role.area(), area -> new ArrayList<>()).add(person));
      }
    }
    return byArea.entrySet().stream()
        .map(area -> groups(area.getKey(), area.getValue()))
        .sorted(Comparator.comparing(SplitCalculator::size).reversed())
        .toList();
  }

  private static int size(List<Group> groups) {
    return groups.stream().mapToInt(group -> group.memberIds().size()).sum();
  }

  /** One branch of an area, or several of like size where it is too large for one. */
  private List<Group> groups(String area, List<UUID> people) {
    var most = catalogue.span().most() + 1;
    var parts = (people.size() + most - 1) / most;
    var groups = new ArrayList<Group>();
    for (int part = 0; part < parts; part++) {
      var from = people.size() * part / parts;
      var to = people.size() * (part + 1) / parts;
      if (to - from > 1) {
        groups.add(
            new Group(
                name(area, parts == 1 ? 0 : part + 1),
                people.get(from),
                List.copyOf(people.subList(from + 1, to))));
      }
    }
    return groups;
  }

  private Map<String, String> name(String area, int number) {
    var name = new LinkedHashMap<String, String>();
    catalogue
        .areas()
        .get(area)
        .forEach((language, word) -> name.put(language, number == 0 ? word : word + " " + number));
    return name;
  }
}
