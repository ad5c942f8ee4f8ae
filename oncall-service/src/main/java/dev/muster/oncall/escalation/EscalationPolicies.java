package dev.muster.oncall.escalation;

import dev.muster.oncall.destination.Destinations;
import dev.muster.oncall.person.People;
import dev.muster.oncall.schedule.Schedules;
import dev.muster.oncall.team.Teams;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps escalation policies. */
@ApplicationScoped
public class EscalationPolicies {
  private final PolicyRepository policies;
  private final People people;
  private final Schedules schedules;
  private final Teams teams;
  private final Destinations destinations;
  private final PagingDirectory directory;
  private final InstantSource time;

  EscalationPolicies(
      PolicyRepository policies,
      People people,
      Schedules schedules,
      Teams teams,
      Destinations destinations,
      PagingDirectory directory,
      InstantSource time) {
    this.policies = policies;
    this.people = people;
    this.schedules = schedules;
    this.teams = teams;
    this.destinations = destinations;
    this.directory = directory;
    this.time = time;
  }

  public Page<EscalationPolicy> page(PageRequest wanted) {
    return policies.page(wanted);
  }

  /** By name. */
  public List<EscalationPolicy> all() {
    return policies.list("deletedAt is null order by lower(name), id");
  }

  public boolean isEmpty() {
    return policies.count("deletedAt is null") == 0;
  }

  /**
   * @throws ProblemException 404 {@code escalation-policy.not-found}
   */
  public EscalationPolicy get(UUID id) {
    return policies
        .live(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("escalation-policy.not-found", "No such escalation policy")));
  }

  /**
   * @param id null passes
   * @throws ProblemException 422 {@code escalation-policy.unknown}
   */
  public void requireKnown(UUID id) {
    if (id != null && policies.live(id).isEmpty()) {
      throw new ProblemException(
          Problem.unprocessable(
              "escalation-policy.unknown",
              "The escalation policy does not exist",
              new FieldError("policyId", "exists", "is no escalation policy")));
    }
  }

  /**
   * @throws ProblemException 422 {@code team.unknown} or {@code escalation-policy.unknown-target}
   */
  public EscalationPolicy add(PolicyDetails details) {
    check(details);
    var policy = EscalationPolicy.create(details, time.instant());
    policies.persistAndFlush(policy);
    directory.changed();
    return policy;
  }

  /**
   * A policy as it would be, without keeping it.
   *
   * @throws ProblemException as {@link #add}
   */
  public PolicySnapshot unkept(PolicyDetails details) {
    check(details);
    return EscalationPolicy.create(details, time.instant()).snapshot();
  }

  /**
   * Open alerts go on by the policy as it was when they opened.
   *
   * @throws ProblemException as {@link #add}
   */
  public void change(EscalationPolicy policy, PolicyDetails details) {
    check(details);
    policy.change(details);
    policies.flush();
    directory.changed();
  }

  /**
   * @throws ProblemException 409 {@code escalation-policy.in-use} while a service pages by it
   */
  public void delete(EscalationPolicy policy) {
    if (policies.isInUse(policy.id())) {
      throw new ProblemException(
          Problem.conflict(
              "escalation-policy.in-use", "A service still pages by this escalation policy"));
    }
    policy.delete(time.instant());
    directory.changed();
  }

  /** Those that page a person by name. */
  public List<EscalationPolicy> paging(UUID personId) {
    return policies.naming(personId).stream()
        .filter(
            policy ->
                policy.snapshot().levels().stream()
                    .anyMatch(level -> level.targets().contains(EscalationTarget.person(personId))))
        .toList();
  }

  /** Puts a successor in all places of somebody. */
  public void replace(EscalationPolicy policy, UUID personId, UUID successor) {
    policy.replace(personId, successor);
    directory.changed();
  }

  private void check(PolicyDetails details) {
    teams.requireKnown(details.teamId());
    var errors = new ArrayList<FieldError>();
    for (int level = 0; level < details.levels().size(); level++) {
      check(details.levels().get(level).targets(), "levels[%d].targets".formatted(level), errors);
    }
    refuse(errors);
  }

  /**
   * @param field in the request, for the error
   * @throws ProblemException 422 {@code escalation-policy.unknown-target}
   */
  public void requireKnown(List<EscalationTarget> targets, String field) {
    var errors = new ArrayList<FieldError>();
    check(targets, field, errors);
    refuse(errors);
  }

  private void check(List<EscalationTarget> targets, String field, List<FieldError> errors) {
    for (int i = 0; i < targets.size(); i++) {
      check(targets.get(i), "%s[%d].id".formatted(field, i), errors);
    }
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw new ProblemException(
          Problem.unprocessable(
              "escalation-policy.unknown-target",
              "Some targets do not exist",
              errors.toArray(FieldError[]::new)));
    }
  }

  private void check(EscalationTarget target, String field, List<FieldError> errors) {
    var known =
        switch (target.kind()) {
          case PERSON -> people.find(target.id()).isPresent();
          case SCHEDULE, NEXT_ON_CALL -> schedules.exists(target.id());
          case TEAM -> teams.exists(target.id());
          case DESTINATION -> destinations.exists(target.id());
        };
    if (!known) {
      errors.add(new FieldError(field, "exists", "is no " + target.kind()));
    }
  }
}
