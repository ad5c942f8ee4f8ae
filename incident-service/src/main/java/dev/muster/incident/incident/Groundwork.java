package dev.muster.incident.incident;

import dev.muster.contracts.Severity;
import dev.muster.incident.access.Caller;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.role.EligiblePeople;
import dev.muster.incident.role.RoleDefinition;
import dev.muster.incident.severity.Basis;
import dev.muster.incident.severity.Decision;
import dev.muster.incident.severity.SeverityFacts;
import dev.muster.incident.timeline.Line;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogService;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What every declaration by a person stands on: known services, a severity, a commander. */
@ApplicationScoped
class Groundwork {
  private final Policies policies;
  private final Catalog catalog;
  private final EligiblePeople eligible;

  Groundwork(Policies policies, Catalog catalog, EligiblePeople eligible) {
    this.policies = policies;
    this.catalog = catalog;
    this.eligible = eligible;
  }

  /**
   * The severity that is said, or that the table gives {@code facts}; both may be null.
   *
   * @param by who says it
   */
  Decision decide(Severity said, SeverityFacts facts, String by) {
    var table = policies.current(PolicyKind.SEVERITY);
    if (said != null) {
      return new Decision(
          Basis.PERSON,
          table.version(),
          null,
          said,
          null,
          List.of(Line.of("severity.said").value("name", by).everywhere()));
    }
    return Decision.byTable(
        table.definition(), table.version(), facts == null ? SeverityFacts.UNKNOWN : facts);
  }

  /**
   * The services, in the order of their ids.
   *
   * @throws ProblemException 422 naming {@code serviceIds} when one is not in the catalogue
   */
  List<CatalogService> services(List<UUID> ids) {
    var known = catalog.services(ids);
    return ids.stream()
        .map(
            id ->
                known.stream()
                    .filter(service -> service.id().equals(id) && !service.deleted())
                    .findAny()
                    .orElseThrow(
                        () -> invalid("serviceIds", "exists", "there is no service " + id)))
        .toList();
  }

  /** Makes the caller commander of a new incident. */
  Changes takeCommand(Incident incident, Caller caller, Act act) {
    requirePerson(caller);
    var commander =
        policies
            .current(PolicyKind.ROLES)
            .definition()
            .role(RoleDefinition.COMMANDER)
            .orElseThrow();
    eligible.require(commander, caller.personId(), caller);
    return incident.roles().takeCommand(commander, caller.personId(), caller.who().name(), act);
  }

  /**
   * Passes for a person of the catalogue.
   *
   * @throws ProblemException 403 {@code incident.person-only} otherwise
   */
  static void requirePerson(Caller caller) {
    if (caller.personId() == null) {
      throw new ProblemException(
          Problem.forbidden("incident.person-only", "Only a person of the catalogue can do this"));
    }
  }

  /** The team that owns the first of these services that anybody owns; null when nobody does. */
  static UUID owner(List<CatalogService> services) {
    return services.stream()
        .map(CatalogService::teamId)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  static AffectedService affected(CatalogService service) {
    return new AffectedService(service.id(), service.name(), service.tier());
  }

  static ProblemException invalid(String field, String rule, String message) {
    return new ProblemException(
        Problem.unprocessable(
            "incident.invalid", field + " " + message, new FieldError(field, rule, message)));
  }
}
