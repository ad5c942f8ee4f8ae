package dev.muster.incident.incident;

import dev.muster.contracts.incident.IncidentRoleChanged;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.brief.Brief;
import dev.muster.incident.role.HandOver;
import dev.muster.incident.role.RoleDefinition;
import dev.muster.incident.timeline.Line;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.util.List;
import java.util.UUID;

/** Who does what in an incident, and who sees it while it is restricted. */
public final class IncidentRoles {
  private final Incident incident;

  IncidentRoles(Incident incident) {
    this.incident = incident;
  }

  /**
   * Makes {@code person} commander while there is none; a detected incident is acknowledged by it.
   *
   * @throws ProblemException 409 {@code incident.commander-present} when there is one
   */
  public Changes takeCommand(RoleDefinition commander, UUID person, String name, Act act) {
    if (incident.command().commander() != null) {
      throw new ProblemException(
          Problem.conflict(
              "incident.commander-present",
              "Somebody commands already; ask for a hand-over or let a manager appoint you"));
    }
    return assign(commander, person, name, null, act);
  }

  /**
   * Gives a role to a person.
   *
   * @param previousName of who loses a single role; null when nobody does
   */
  public Changes assign(
      RoleDefinition role, UUID person, String name, String previousName, Act act) {
    var changes = new Changes();
    var previous = incident.command().assign(role, person, act.at(), act.by());
    incident.members().add(person);
    roleChanged(changes, role.key(), person, previous, act);
    var line =
        previous == null || previousName == null
            ? Line.of("role.assigned")
            : Line.of("role.replaced").value("previous", previousName);
    note(changes, line.value("name", name).phrase("role", role.name()), act);
    if (role.key().equals(RoleDefinition.COMMANDER)) {
      incident.course().acknowledge(changes, act);
    }
    return changes;
  }

  /** Tells why somebody got a role whom the catalogue does not name. */
  public Changes excuse(RoleDefinition role, String name, String reason, Act act) {
    var changes = new Changes();
    note(
        changes,
        Line.of("role.overridden")
            .value("name", name)
            .phrase("role", role.name())
            .value("reason", reason),
        act);
    return changes;
  }

  /** Takes a role from a person. */
  public Changes endRole(RoleDefinition role, UUID person, String name, Act act) {
    var changes = new Changes();
    incident.command().end(role.key(), person, act.at(), act.by());
    roleChanged(changes, role.key(), null, person, act);
    note(changes, Line.of("role.ended").value("name", name).phrase("role", role.name()), act);
    return changes;
  }

  /** Offers a role; nothing changes hands until it is accepted. */
  public Changes offer(
      RoleDefinition role, UUID from, UUID to, String toName, String message, Act act) {
    var changes = new Changes();
    incident.command().offer(role.key(), from, to, message, act.at());
    incident.members().add(to);
    note(
        changes,
        Line.of("hand-over.offered").value("name", toName).phrase("role", role.name()),
        act);
    return changes;
  }

  /** The person who was offered the role accepts it, knowing the brief. */
  public Changes accept(HandOver offer, RoleDefinition role, Brief brief, String name, Act act) {
    var changes = new Changes();
    incident.command().accept(offer, role, brief, act.at(), act.by());
    roleChanged(changes, role.key(), offer.toPersonId(), offer.fromPersonId(), act);
    note(
        changes,
        Line.of("hand-over.accepted").value("name", name).phrase("role", role.name()),
        act);
    return changes;
  }

  /**
   * The offer is declined by the one side or withdrawn by the other; {@code reason} may be null.
   */
  public Changes refuse(
      HandOver offer, HandOver.Status status, RoleDefinition role, String reason, Act act) {
    var changes = new Changes();
    incident.command().refuse(offer, status, reason, act.at());
    var key = status == HandOver.Status.DECLINED ? "hand-over.declined" : "hand-over.withdrawn";
    note(
        changes,
        Line.of(key)
            .value("name", act.by().name())
            .optional("reason", reason)
            .phrase("role", role.name()),
        act);
    return changes;
  }

  /** The offer with that id while it is open. */
  public HandOver openOffer(UUID handOverId) {
    return incident.command().open(handOverId);
  }

  /** The offer with that id, whatever became of it. */
  public HandOver anyOffer(UUID handOverId) {
    return incident.command().offer(handOverId);
  }

  /** The current holders of a role. */
  public List<UUID> holders(String role) {
    return incident.command().holders(role);
  }

  /** Lets a person see a restricted incident. */
  public Changes admit(UUID person, String name, Act act) {
    var changes = new Changes();
    incident.members().add(person);
    note(changes, Line.of("member.added").value("name", name), act);
    return changes;
  }

  /** Whoever may see the other incident may see this one. */
  public void admitThoseOf(Incident other) {
    incident.members().addAll(other.members());
  }

  /** Takes the sight of a restricted incident from a person who holds no role in it. */
  public Changes dismiss(UUID person, String name, Act act) {
    if (incident.command().holders().values().stream()
        .anyMatch(people -> people.contains(person))) {
      throw new ProblemException(
          Problem.conflict("incident.member-holds-role", "This person holds a role; end it first"));
    }
    var changes = new Changes();
    incident.members().remove(person);
    note(changes, Line.of("member.removed").value("name", name), act);
    return changes;
  }

  private void roleChanged(Changes changes, String role, UUID person, UUID previous, Act act) {
    incident.raise(
        changes,
        n ->
            new IncidentRoleChanged(
                incident.facts(), n, act.at(), role, person, previous, act.by()));
  }

  private void note(Changes changes, Line line, Act act) {
    incident.note(changes, Kind.ROLE, line, act);
  }
}
