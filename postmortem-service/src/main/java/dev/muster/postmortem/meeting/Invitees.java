package dev.muster.postmortem.meeting;

import dev.muster.postmortem.incident.RoleHolder;
import dev.muster.postmortem.policy.MeetingRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Whom a review is called with, each with the roles in which they are there (M-10). */
final class Invitees {
  private final Map<UUID, Set<String>> roles = new LinkedHashMap<>();

  /** Those who hold roles of the incident that the rules name. */
  Invitees holders(List<RoleHolder> holders, MeetingRules rules) {
    holders.stream()
        .filter(holder -> rules.roles().contains(Responsible.normal(holder.role())))
        .forEach(holder -> add(holder.personId(), Responsible.normal(holder.role())));
    return this;
  }

  /** Those who answer for the post-mortem; nobody for null. */
  Invitees responsible(UUID owner, UUID scribe) {
    add(owner, "owner");
    add(scribe, "scribe");
    return this;
  }

  /** Those who manage the team. */
  Invitees managers(List<UUID> managers) {
    managers.forEach(person -> add(person, "manager"));
    return this;
  }

  /** Those whom the rules invite to every review. */
  Invitees always(MeetingRules rules) {
    rules.invited().forEach(invited -> add(invited.personId(), invited.role()));
    return this;
  }

  List<Attendee> list() {
    List<Attendee> attendees = new ArrayList<>();
    roles.forEach((person, held) -> attendees.add(new Attendee(person, List.copyOf(held), null)));
    return attendees;
  }

  private void add(UUID person, String role) {
    if (person != null) {
      roles.computeIfAbsent(person, id -> new LinkedHashSet<>()).add(role);
    }
  }
}
