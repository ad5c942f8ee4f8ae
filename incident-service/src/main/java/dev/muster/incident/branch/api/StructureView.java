package dev.muster.incident.branch.api;

import dev.muster.incident.branch.Branch;
import dev.muster.incident.branch.Branches.Structure;
import dev.muster.incident.branch.SplitCalculator.Finding;
import dev.muster.incident.branch.SplitCalculator.Group;
import dev.muster.incident.incident.api.PersonView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who reports to whom in an incident.
 *
 * @param people everybody who has a part, each with exactly one supervisor
 * @param least how many should report to one at least
 * @param most how many at most
 * @param overloads to whom too many report, and how that can be mended
 * @param thin leads of branches to whom too few report
 */
public record StructureView(
    List<PartView> people,
    List<BranchView> branches,
    int least,
    int most,
    List<FindingView> overloads,
    List<FindingView> thin) {

  /**
   * Somebody who has a part.
   *
   * @param supervisorId null for the commander, and while nobody commands
   * @param roles keys of the roles that they hold
   */
  public record PartView(PersonView person, @Nullable UUID supervisorId, List<String> roles) {}

  /**
   * A sub-team.
   *
   * @param version changes when it does; {@code If-Match} of a change names it in quotes
   */
  public record BranchView(
      int number, long version, String name, PersonView lead, List<PersonView> members) {
    static BranchView from(Branch branch, Map<UUID, PersonView> names) {
      return new BranchView(
          branch.number(),
          branch.version(),
          branch.name(),
          names.get(branch.leadId()),
          branch.memberIds().stream().map(names::get).toList());
    }
  }

  /** A sub-team that could be, named in the reader's language. */
  public record GroupView(String name, PersonView lead, List<PersonView> members) {
    static GroupView from(Group group, Map<UUID, PersonView> names, String language) {
      return new GroupView(
          group.name().getOrDefault(language, group.name().get("en")),
          names.get(group.leadId()),
          group.memberIds().stream().map(names::get).toList());
    }
  }

  /**
   * Somebody whose span of control is not what it should be.
   *
   * @param groups branches that would mend it; empty for none
   * @param then how many would report to them with these
   */
  public record FindingView(PersonView person, int reports, List<GroupView> groups, int then) {
    static FindingView from(Finding finding, Map<UUID, PersonView> names, String language) {
      return new FindingView(
          names.get(finding.personId()),
          finding.reports(),
          finding.groups().stream().map(group -> GroupView.from(group, names, language)).toList(),
          finding.then());
    }
  }

  static StructureView from(Structure structure, Map<UUID, PersonView> names, String language) {
    return new StructureView(
        Stream.concat(Stream.ofNullable(structure.commander()), structure.chain().people().stream())
            .map(names::get)
            .map(
                person ->
                    new PartView(
                        person,
                        structure.chain().supervisor(person.id()).orElse(null),
                        roles(structure, person.id())))
            .toList(),
        structure.branches().stream().map(branch -> BranchView.from(branch, names)).toList(),
        structure.span().least(),
        structure.span().most(),
        structure.overloads().stream()
            .map(finding -> FindingView.from(finding, names, language))
            .toList(),
        structure.thin().stream()
            .map(finding -> FindingView.from(finding, names, language))
            .toList());
  }

  private static List<String> roles(Structure structure, UUID person) {
    return structure.holders().entrySet().stream()
        .filter(role -> role.getValue().contains(person))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
