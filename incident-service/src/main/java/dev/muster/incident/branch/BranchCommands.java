package dev.muster.incident.branch;

import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.access.Action;
import dev.muster.incident.incident.Deed;
import dev.muster.incident.incident.Deeds;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.person.ActivePeople;
import dev.muster.incident.timeline.Line;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Commands about sub-teams; each writes its line into the timeline. */
@ApplicationScoped
@Transactional
public class BranchCommands {
  private final Deeds deeds;
  private final BranchTable table;
  private final ActivePeople people;

  BranchCommands(Deeds deeds, BranchTable table, ActivePeople people) {
    this.deeds = deeds;
    this.table = table;
    this.people = people;
  }

  /** Forms a branch; whoever was in another one leaves that. */
  public Branch form(Target target, String name, UUID lead, List<UUID> members) {
    var deed = deeds.begin(target, Action.ASSIGN_ROLE);
    var number = table.of(deed.incidentId()).stream().mapToInt(Branch::number).max().orElse(0) + 1;
    return put(deed, "branch.formed", new Branch(number, name, lead, members));
  }

  /**
   * Gives a branch another name, lead, or members.
   *
   * @param seen entity tag of what the caller has seen; null for any
   * @throws ProblemException 412 when it was changed since
   */
  public Branch change(
      Target target, int number, String seen, String name, UUID lead, List<UUID> members) {
    var deed = deeds.begin(target, Action.ASSIGN_ROLE);
    var known = required(deed.incidentId(), number);
    ETags.requireMatch(seen, known.version());
    return put(
        deed, "branch.changed", new Branch(number, known.version() + 1, name, lead, members));
  }

  /** Its members report to the commander again. */
  public void dissolve(Target target, int number) {
    var deed = deeds.begin(target, Action.ASSIGN_ROLE);
    var branch = required(deed.incidentId(), number);
    table.delete(deed.incidentId(), number);
    deed.note(Kind.ROLE, Line.of("branch.dissolved").value("branch", branch.name()));
  }

  private Branch put(Deed deed, String key, Branch branch) {
    var incident = deed.incident();
    people.required("leadId", branch.leadId());
    branch.memberIds().forEach(person -> people.required("memberIds", person));
    requireChain(incident, branch);
    table.put(incident.id(), branch);
    Stream.concat(Stream.of(branch.leadId()), branch.memberIds().stream())
        .filter(person -> isOutside(incident, person))
        .forEach(
            person -> deed.save(incident.roles().admit(person, people.name(person), deed.act())));
    var members =
        branch.memberIds().isEmpty()
            ? "–"
            : branch.memberIds().stream().map(people::name).collect(Collectors.joining(", "));
    deed.note(
        Kind.ROLE,
        Line.of(key)
            .value("branch", branch.name())
            .value("lead", people.name(branch.leadId()))
            .value("members", members));
    return branch;
  }

  /** A restricted incident is seen by its members alone. */
  private static boolean isOutside(Incident incident, UUID person) {
    var standing = incident.standing();
    return standing.restricted() && !standing.members().contains(person);
  }

  private void requireChain(Incident incident, Branch branch) {
    var others =
        table.of(incident.id()).stream()
            .filter(other -> other.number() != branch.number())
            .map(other -> without(other, branch.memberIds()));
    var facts = incident.facts();
    new Chain(facts.commanderId(), facts.roles(), Stream.concat(others, Stream.of(branch)).toList())
        .require();
  }

  private static Branch without(Branch branch, List<UUID> leaving) {
    return new Branch(
        branch.number(),
        branch.version(),
        branch.name(),
        branch.leadId(),
        branch.memberIds().stream().filter(person -> !leaving.contains(person)).toList());
  }

  private Branch required(UUID incidentId, int number) {
    return table.of(incidentId).stream()
        .filter(branch -> branch.number() == number)
        .findAny()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("branch.not-found", "There is no branch " + number)));
  }
}
