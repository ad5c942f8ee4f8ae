package dev.muster.incident.branch;

import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.access.Action;
import dev.muster.incident.incident.Act;
import dev.muster.incident.incident.Changes;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.person.ActivePeople;
import dev.muster.incident.timeline.Draft;
import dev.muster.incident.timeline.Line;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Commands about sub-teams; each writes its line into the timeline. */
@ApplicationScoped
@Transactional
public class BranchCommands {
  private final IncidentStore store;
  private final BranchTable table;
  private final ActivePeople people;
  private final InstantSource time;

  BranchCommands(IncidentStore store, BranchTable table, ActivePeople people, InstantSource time) {
    this.store = store;
    this.table = table;
    this.people = people;
    this.time = time;
  }

  /** Forms a branch; whoever was in another one leaves that. */
  public Branch form(Target target, String name, UUID lead, List<UUID> members) {
    var incident = find(target);
    var number = table.of(incident.id()).stream().mapToInt(Branch::number).max().orElse(0) + 1;
    return put(incident, target, "branch.formed", new Branch(number, name, lead, members));
  }

  /** Gives a branch another name, lead, or members. */
  public Branch change(Target target, int number, String name, UUID lead, List<UUID> members) {
    var incident = find(target);
    required(incident, number);
    return put(incident, target, "branch.changed", new Branch(number, name, lead, members));
  }

  /** Its members report to the commander again. */
  public void dissolve(Target target, int number) {
    var incident = find(target);
    var branch = required(incident, number);
    table.delete(incident.id(), number);
    var act = act(target);
    store.save(
        incident, note(incident, Line.of("branch.dissolved").value("branch", branch.name()), act));
  }

  private Branch put(Incident incident, Target target, String key, Branch branch) {
    people.required("leadId", branch.leadId());
    branch.memberIds().forEach(person -> people.required("memberIds", person));
    requireChain(incident, branch);
    table.put(incident.id(), branch);
    var act = act(target);
    var changes = new Changes();
    Stream.concat(Stream.of(branch.leadId()), branch.memberIds().stream())
        .filter(person -> isOutside(incident, person))
        .forEach(person -> changes.and(incident.roles().admit(person, people.name(person), act)));
    var members =
        branch.memberIds().isEmpty()
            ? "–"
            : branch.memberIds().stream().map(people::name).collect(Collectors.joining(", "));
    changes.and(
        note(
            incident,
            Line.of(key)
                .value("branch", branch.name())
                .value("lead", people.name(branch.leadId()))
                .value("members", members),
            act));
    store.save(incident, changes);
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
        branch.name(),
        branch.leadId(),
        branch.memberIds().stream().filter(person -> !leaving.contains(person)).toList());
  }

  private Branch required(Incident incident, int number) {
    return table.of(incident.id()).stream()
        .filter(branch -> branch.number() == number)
        .findAny()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("branch.not-found", "There is no branch " + number)));
  }

  private static Changes note(Incident incident, Line line, Act act) {
    return incident.record(Draft.of(Kind.ROLE, line, act.at(), act.by()), act.at());
  }

  private Incident find(Target target) {
    return store.forCommand(target.id(), Action.ASSIGN_ROLE, target.caller(), target.ifMatch());
  }

  private Act act(Target target) {
    return new Act(target.caller().who(), time.instant());
  }
}
