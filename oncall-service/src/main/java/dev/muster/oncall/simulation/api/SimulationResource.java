package dev.muster.oncall.simulation.api;

import dev.muster.oncall.escalation.EscalationPolicies;
import dev.muster.oncall.escalation.PolicySnapshot;
import dev.muster.oncall.service.Services;
import dev.muster.oncall.service.UrgencyRule;
import dev.muster.oncall.simulation.SimulationReports;
import dev.muster.oncall.simulation.Simulations;
import dev.muster.platform.audit.Inquiry;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom an alert would page, without opening one. */
@Path("/api/oncall/v1/simulations")
@Tag(name = "Simulations")
public class SimulationResource {
  private static final Duration AROUND = Duration.ofDays(365);

  private final Simulations simulations;
  private final SimulationReports reports;
  private final EscalationPolicies policies;
  private final Services services;
  private final InstantSource time;

  SimulationResource(
      Simulations simulations,
      SimulationReports reports,
      EscalationPolicies policies,
      Services services,
      InstantSource time) {
    this.simulations = simulations;
    this.reports = reports;
    this.policies = policies;
    this.services = services;
    this.time = time;
  }

  @GET
  @Path("/reports")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(
      operationId = "listSimulationReports",
      summary = "Services whose critical alerts would reach nobody some time within 30 days")
  public Page<SimulationReports.Report> reports(@Valid @BeanParam PageRequest page) {
    return reports.withHoles(page);
  }

  @GET
  @Path("/reports/summary")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(
      operationId = "getSimulationSummary",
      summary = "How many services were checked last, and how many would reach nobody some time")
  public SimulationReports.Summary summary() {
    return reports.summary();
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Inquiry
  @Operation(
      operationId = "simulateAlert",
      summary = "Whom an alert would page, when and through what, while nobody answers")
  public SimulationResponse run(@NotNull @Valid SimulationRequest request) {
    var now = time.instant();
    var at = request.at() == null ? now : request.at();
    if (Duration.between(now, at).abs().compareTo(AROUND) > 0) {
      throw refused("at", "must be within 365 days of now");
    }
    return SimulationResponse.from(
        simulations.run(
            policy(request),
            urgency(request),
            request.severity(),
            request.incidentSeverity(),
            request.priority(),
            at),
        at);
  }

  private PolicySnapshot policy(SimulationRequest request) {
    var given =
        Stream.of(request.serviceId(), request.policyId(), request.policy())
            .filter(Objects::nonNull)
            .count();
    if (given != 1) {
      throw refused("policyId", "give exactly one of serviceId, policyId and policy");
    }
    if (request.policy() != null) {
      return policies.unkept(request.policy().details());
    }
    if (request.policyId() != null) {
      return policies.get(request.policyId()).snapshot();
    }
    var policyId = services.get(request.serviceId()).policyId();
    return policyId == null ? PolicySnapshot.none() : policies.get(policyId).snapshot();
  }

  private UrgencyRule urgency(SimulationRequest request) {
    return request.serviceId() == null
        ? UrgencyRule.BY_SEVERITY
        : services.get(request.serviceId()).urgency();
  }

  private static ProblemException refused(String field, String message) {
    return new ProblemException(
        Problem.unprocessable(
            "simulation.bad-question",
            "The simulation makes no sense",
            new FieldError(field, "valid", message)));
  }
}
