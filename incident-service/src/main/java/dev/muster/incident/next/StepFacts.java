package dev.muster.incident.next;

import dev.muster.contracts.IncidentState;
import dev.muster.incident.checklist.Fact;
import dev.muster.incident.gate.Gate;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything that decides what is to be done next.
 *
 * @param offeredTo who is asked to take command; null for nobody
 * @param acknowledgeBy null when it is acknowledged
 * @param resolveBy null when the trouble has an end or a fix that is watched
 * @param nextUpdateAt null for no promise
 * @param vacantRoles that the severity needs
 * @param nobodyPaged whether the severity asks for whoever is on call, and nobody was paged or said
 *     to be
 * @param tasks the open ones
 * @param hypotheses the open ones
 * @param proposals those that wait for a decision
 * @param unanswered those of them about which the reader, who holds a role, has said nothing
 * @param outcomes decisions whose outcome is not recorded
 * @param checklist items that are not done
 */
public record StepFacts(
    IncidentState state,
    boolean commanded,
    String offeredTo,
    Instant acknowledgeBy,
    Instant resolveBy,
    Instant nextUpdateAt,
    List<Vacancy> vacantRoles,
    int missingPeople,
    boolean nobodyPaged,
    boolean impactKnown,
    boolean causeKnown,
    List<Numbered> tasks,
    List<Numbered> hypotheses,
    List<Numbered> proposals,
    List<Numbered> unanswered,
    List<Numbered> outcomes,
    List<Item> checklist,
    Gate gate) {

  /** A role that nobody holds, by its name in each language. */
  public record Vacancy(String key, Map<String, String> name) {}

  /** A task, a hypothesis or a decision; {@code at} is its time box, or when it was proposed. */
  public record Numbered(int number, String title, Instant at) {}

  /**
   * An item of a checklist in each language.
   *
   * @param done what Muster sees of it; null where only a person can tick it
   * @param dueAt null for no time
   */
  public record Item(String key, Map<String, String> text, Fact done, Instant dueAt) {}
}
