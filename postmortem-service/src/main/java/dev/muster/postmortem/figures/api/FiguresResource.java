package dev.muster.postmortem.figures.api;

import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.figures.BehindQuery;
import dev.muster.postmortem.figures.Figures;
import dev.muster.postmortem.figures.LeftOut;
import dev.muster.postmortem.figures.Metric;
import dev.muster.postmortem.figures.MetricKind;
import dev.muster.postmortem.figures.Metrics;
import dev.muster.postmortem.figures.Names;
import dev.muster.postmortem.figures.Scope;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.policy.Policies;
import dev.muster.postmortem.policy.PolicyVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the metrics come to, and what is behind each of them. */
@Path("/api/postmortem/v1/metrics/figures/{key}")
@Tag(name = "metrics")
public class FiguresResource {
  private final Metrics metrics;
  private final Figures figures;
  private final BehindQuery behind;
  private final LeftOut leftOut;
  private final Names names;
  private final Policies policies;
  private final CurrentActor actor;
  private final InstantSource time;

  FiguresResource(
      Metrics metrics,
      Figures figures,
      BehindQuery behind,
      LeftOut leftOut,
      Names names,
      Policies policies,
      CurrentActor actor,
      InstantSource time) {
    this.metrics = metrics;
    this.figures = figures;
    this.behind = behind;
    this.leftOut = leftOut;
    this.names = names;
    this.policies = policies;
    this.actor = actor;
    this.time = time;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "getFigures",
      summary = "A metric over a period: value, spread, trend, breakdown, what is left out",
      description =
          "An incident is counted once it is resolved, with its last severity and its milestones as"
              + " they were corrected; merged and cancelled ones are left out, drills counted"
              + " apart. Percentiles are interpolated.")
  public MetricFiguresView figures(
      @PathParam("key") String key, @Valid @BeanParam FigureQuestion question) {
    Metric metric = metrics.required(key);
    Scope scope = question.scope(time.instant());
    ZoneId zone = PeriodParameter.zone(question.zone());
    PolicyVersion policy = policies.current();
    Figures.Result result =
        figures.of(
            metric.definition(),
            policy.policy(),
            scope,
            new Figures.Presentation(zone, question.step(), question.reading(), question.by()));
    return new MetricFiguresView(
        MetricView.from(metric),
        asked(metric, scope, zone, question, policy),
        FigureView.from(result.figure()),
        result.trend().stream()
            .map(
                part ->
                    new MetricFiguresView.FigurePart(
                        part.since(), part.until(), FigureView.from(part.figure())))
            .toList(),
        groups(result.groups(), question),
        leftOut.of(scope));
  }

  @GET
  @Path("behind")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listBehindFigure",
      summary = "The incidents or action items that a figure is made of, the latest first")
  public Page<BehindView> behind(
      @PathParam("key") String key,
      @Valid @BeanParam FigureQuestion question,
      @Parameter(description = "Only what came back or was done on time, or only the rest")
          @QueryParam("hits")
          Boolean hits,
      @Valid @BeanParam PageRequest page) {
    Metric metric = metrics.required(key);
    MetricKind kind = metric.definition().kind();
    return behind
        .page(
            metric.definition(),
            new BehindQuery.Asked(question.scope(time.instant()), hits, Reader.of(actor.get())),
            page)
        .map(row -> BehindView.from(row, kind == MetricKind.DURATION || kind == MetricKind.MTBF));
  }

  private List<MetricFiguresView.FigureGroup> groups(
      List<Figures.Group> groups, FigureQuestion question) {
    Map<String, String> known =
        names.of(question.by(), groups.stream().map(Figures.Group::key).toList());
    return groups.stream()
        .map(
            group ->
                new MetricFiguresView.FigureGroup(
                    group.key(), known.get(group.key()), FigureView.from(group.figure())))
        .toList();
  }

  private static MetricFiguresView.FigureAsked asked(
      Metric metric, Scope scope, ZoneId zone, FigureQuestion question, PolicyVersion policy) {
    boolean betweenFailures = metric.definition().kind() == MetricKind.MTBF;
    return new MetricFiguresView.FigureAsked(
        scope.since(),
        scope.until(),
        scope.severity(),
        scope.serviceId(),
        scope.teamId(),
        scope.drills(),
        zone.getId(),
        question.step(),
        betweenFailures ? question.reading() : null,
        policy.version());
  }
}
