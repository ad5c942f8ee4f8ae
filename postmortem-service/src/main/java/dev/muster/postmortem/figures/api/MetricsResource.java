package dev.muster.postmortem.figures.api;

import dev.muster.contracts.Severity;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.figures.FiguresQuery;
import dev.muster.postmortem.figures.MeasuredIncident;
import dev.muster.postmortem.figures.Period;
import dev.muster.postmortem.figures.SeverityFigures;
import dev.muster.postmortem.incident.IncidentReadModel;
import dev.muster.postmortem.policy.Policies;
import dev.muster.postmortem.policy.PolicyVersion;
import dev.muster.postmortem.policy.ResponseTargets;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Response times and on-time completion, per incident and on average. */
@Path("/api/postmortem/v1/metrics")
@Tag(name = "metrics")
public class MetricsResource {
  private final FiguresQuery figures;
  private final IncidentReadModel incidents;
  private final Postmortems postmortems;
  private final Policies policies;
  private final InstantSource time;

  MetricsResource(
      FiguresQuery figures,
      IncidentReadModel incidents,
      Postmortems postmortems,
      Policies policies,
      InstantSource time) {
    this.figures = figures;
    this.incidents = incidents;
    this.postmortems = postmortems;
    this.policies = policies;
    this.time = time;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "getMetrics",
      summary = "MTTA, MTTI, MTTR by severity and action items done in time; drills not counted")
  public MetricsView metrics(
      @Parameter(description = "90 days before until when absent") @QueryParam("since")
          String since,
      @Parameter(description = "Now when absent") @QueryParam("until") String until,
      @QueryParam("teamId") UUID teamId) {
    Period period = period(since, until, teamId);
    List<MeasuredIncident> measured = figures.measured(period);
    PolicyVersion policy = policies.current();
    return new MetricsView(
        period.since(),
        period.until(),
        teamId,
        policy.version(),
        Stream.of(Severity.values())
            .map(severity -> bySeverity(severity, measured, policy))
            .toList(),
        SeverityView.from(
            SeverityFigures.of(null, measured), new ResponseTargets(null, null, null)),
        OnTimeView.from(figures.onTime(period), policy.policy().onTimeTarget()));
  }

  @GET
  @Path("incidents")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listIncidentFigures",
      summary = "The figures of each incident of a period, last resolved first")
  public Page<IncidentFiguresView> incidents(
      @Parameter(description = "90 days before until when absent") @QueryParam("since")
          String since,
      @Parameter(description = "Now when absent") @QueryParam("until") String until,
      @QueryParam("teamId") UUID teamId,
      @Valid @BeanParam PageRequest page) {
    return figures
        .page(period(since, until, teamId), page)
        .map(incident -> IncidentFiguresView.from(incident.facts(), incident.postmortemId()));
  }

  @GET
  @Path("incidents/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "getIncidentFigures", summary = "The figures of one incident")
  public IncidentFiguresView incident(@PathParam("id") UUID id) {
    return IncidentFiguresView.from(
        incidents.required(id).facts(),
        postmortems.ofIncident(id).map(Postmortem::id).orElse(null));
  }

  private static SeverityView bySeverity(
      Severity severity, List<MeasuredIncident> measured, PolicyVersion policy) {
    return SeverityView.from(
        SeverityFigures.of(
            severity,
            measured.stream().filter(incident -> incident.severity() == severity).toList()),
        policy.policy().targets(severity));
  }

  private Period period(String since, String until, UUID teamId) {
    PeriodParameter.Range range = PeriodParameter.of(since, until, time.instant());
    return new Period(range.since(), range.until(), teamId);
  }
}
