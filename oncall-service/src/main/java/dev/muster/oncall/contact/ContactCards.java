package dev.muster.oncall.contact;

import dev.muster.oncall.escalation.EscalationPolicies;
import dev.muster.oncall.team.Teams;
import dev.muster.platform.id.Ids;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Keeps the emergency contacts of teams and of the organisation (ESC-08). */
@ApplicationScoped
public class ContactCards {
  private static final int MOST_AT_AN_ALERT = 100;

  private final ContactCardTable table;
  private final EscalationPolicies policies;
  private final Teams teams;
  private final InstantSource time;

  ContactCards(
      ContactCardTable table, EscalationPolicies policies, Teams teams, InstantSource time) {
    this.table = table;
    this.policies = policies;
    this.teams = teams;
    this.time = time;
  }

  /**
   * Cards by their position and name.
   *
   * @param teamId only those for this team or for everybody; null for all
   */
  public Page<ContactCard> page(UUID teamId, PageRequest wanted) {
    return table.page(teamId, wanted);
  }

  /**
   * Those who help with the alerts of a team.
   *
   * @param teamId null for alerts that no team owns
   */
  public List<ContactCard> helping(UUID teamId) {
    return table.helping(teamId, MOST_AT_AN_ALERT);
  }

  /**
   * @throws ProblemException 404 {@code contact-card.not-found}
   */
  public ContactCard get(UUID id) {
    return table
        .find(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("contact-card.not-found", "No such contact card")));
  }

  /**
   * @throws ProblemException 422 {@code contact-card.leads-nowhere}, {@code team.unknown} or {@code
   *     escalation-policy.unknown-target}
   */
  public ContactCard add(ContactCardDetails details) {
    check(details);
    var id = Ids.next();
    table.insert(id, details, time.instant());
    return get(id);
  }

  /**
   * @throws ProblemException as {@link #add}; 412 when somebody changed it meanwhile
   */
  public ContactCard change(ContactCard card, ContactCardDetails details) {
    check(details);
    if (!table.update(card.id(), details, card.version())) {
      throw new ProblemException(
          Problem.preconditionFailed(
              "contact-card.changed", "Somebody else changed this contact card meanwhile"));
    }
    return get(card.id());
  }

  public void delete(ContactCard card) {
    table.delete(card.id());
  }

  /** Puts a successor in the place of somebody who leaves. */
  public void replace(UUID person, UUID successor) {
    table.replace(person, successor);
  }

  private void check(ContactCardDetails details) {
    teams.requireKnown(details.teamId());
    if (details.target() != null) {
      policies.requireKnown(List.of(details.target()), "target");
    }
    if (!details.leadsSomewhere()) {
      throw new ProblemException(
          Problem.unprocessable(
              "contact-card.leads-nowhere",
              "A contact card needs a way to whoever helps",
              new FieldError("target", "required", "give a target, phone, email or url")));
    }
  }
}
