package dev.muster.incident.role;

import dev.muster.contracts.Who;
import dev.muster.incident.brief.Brief;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who holds which role of one incident, over the collections that keep its history. A role that one
 * person holds passes on in one step; an offer that no longer fits is withdrawn.
 */
public final class CommandStructure {
  private final UUID incidentId;
  private final Collection<RoleAssignment> assignments;
  private final Collection<HandOver> handOvers;

  public CommandStructure(
      UUID incidentId, Collection<RoleAssignment> assignments, Collection<HandOver> handOvers) {
    this.incidentId = incidentId;
    this.assignments = assignments;
    this.handOvers = handOvers;
  }

  /** Null while nobody commands. */
  public UUID commander() {
    return holders(RoleDefinition.COMMANDER).stream().findFirst().orElse(null);
  }

  /** Holders by role key, in the order in which they came; roles nobody holds are absent. */
  public Map<String, List<UUID>> holders() {
    return assignments.stream()
        .filter(RoleAssignment::isCurrent)
        .sorted(Comparator.comparing(RoleAssignment::assignedAt))
        .collect(
            Collectors.groupingBy(
                RoleAssignment::role,
                TreeMap::new,
                Collectors.mapping(RoleAssignment::personId, Collectors.toList())));
  }

  public List<UUID> holders(String role) {
    return holders().getOrDefault(role, List.of());
  }

  /**
   * Gives {@code role} to {@code person}; of a single role the holder before loses it. Offers that
   * this settles are withdrawn.
   *
   * @return the person who held a single role before; null when nobody did
   * @throws ProblemException 409 {@code incident.role-held} when that person holds it already
   */
  public UUID assign(RoleDefinition role, UUID person, Instant at, Who by) {
    if (holders(role.key()).contains(person)) {
      throw new ProblemException(
          Problem.conflict("incident.role-held", "This person holds the role already"));
    }
    UUID previous = null;
    if (role.single()) {
      var held = current(role.key()).findFirst();
      held.ifPresent(assignment -> assignment.end(at, by));
      previous = held.map(RoleAssignment::personId).orElse(null);
    }
    openOffers(role.key())
        .filter(offer -> role.single() || offer.toPersonId().equals(person))
        .forEach(offer -> offer.answer(HandOver.Status.WITHDRAWN, null, at));
    assignments.add(new RoleAssignment(incidentId, role.key(), person, at, by));
    return previous;
  }

  /**
   * Takes {@code role} from {@code person}.
   *
   * @throws ProblemException 404 {@code incident.role-not-held} when that person does not hold it
   */
  public void end(String role, UUID person, Instant at, Who by) {
    var held =
        current(role)
            .filter(assignment -> assignment.personId().equals(person))
            .findAny()
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.notFound(
                            "incident.role-not-held", "This person does not hold the role")));
    held.end(at, by);
    openOffers(role)
        .filter(offer -> offer.fromPersonId().equals(person))
        .forEach(offer -> offer.answer(HandOver.Status.WITHDRAWN, null, at));
  }

  /**
   * Offers what {@code from} holds of {@code role} to {@code to}.
   *
   * @throws ProblemException 409 {@code incident.hand-over-open} when {@code from} offers it
   *     already, {@code incident.role-held} when {@code to} holds it already
   */
  public HandOver offer(String role, UUID from, UUID to, String note, Instant at) {
    if (openOffers(role).anyMatch(offer -> offer.fromPersonId().equals(from))) {
      throw new ProblemException(
          Problem.conflict(
              "incident.hand-over-open",
              "The role is on offer already; withdraw that offer first"));
    }
    if (holders(role).contains(to)) {
      throw new ProblemException(
          Problem.conflict("incident.role-held", "This person holds the role already"));
    }
    var offer = new HandOver(incidentId, role, from, to, note, at);
    handOvers.add(offer);
    return offer;
  }

  /**
   * Accepts the offer: the role passes on, with what its giver knew. Others who hold it as well
   * keep it.
   */
  public void accept(HandOver offer, RoleDefinition role, Brief brief, Instant at, Who by) {
    offer.answer(HandOver.Status.ACCEPTED, null, at);
    offer.hand(brief);
    if (!role.single()) {
      end(role.key(), offer.fromPersonId(), at, by);
    }
    assign(role, offer.toPersonId(), at, by);
  }

  /** Ends the offer without a change of hands; {@code reason} may be null. */
  public void refuse(HandOver offer, HandOver.Status status, String reason, Instant at) {
    offer.answer(status, reason, at);
  }

  /**
   * The offer with that id while it is open.
   *
   * @throws ProblemException 404 {@code incident.no-hand-over} when there is none, 409 {@code
   *     incident.hand-over-answered} when it is answered
   */
  public HandOver open(UUID handOverId) {
    var offer = offer(handOverId);
    if (!offer.isOpen()) {
      throw new ProblemException(
          Problem.conflict("incident.hand-over-answered", "The offer is " + offer.status()));
    }
    return offer;
  }

  /**
   * The offer with that id, whatever became of it.
   *
   * @throws ProblemException 404 {@code incident.no-hand-over} when there is none
   */
  public HandOver offer(UUID handOverId) {
    return handOvers.stream()
        .filter(known -> known.id().equals(handOverId))
        .findAny()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("incident.no-hand-over", "There is no such offer")));
  }

  private Stream<HandOver> openOffers(String role) {
    return handOvers.stream().filter(HandOver::isOpen).filter(o -> o.role().equals(role));
  }

  private Stream<RoleAssignment> current(String role) {
    return assignments.stream()
        .filter(RoleAssignment::isCurrent)
        .filter(assignment -> assignment.role().equals(role));
  }
}
