package dev.muster.postmortem.figures.api;

import dev.muster.contracts.Severity;
import dev.muster.postmortem.figures.GroupBy;
import dev.muster.postmortem.figures.Reading;
import dev.muster.postmortem.figures.Scope;
import dev.muster.postmortem.figures.TrendStep;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a figure is asked of, and how it shall be shown: a {@code @BeanParam}. */
public record FigureQuestion(
    @Parameter(description = "90 days before until when absent") @QueryParam("since") String since,
    @Parameter(description = "Now when absent") @QueryParam("until") String until,
    @Parameter(description = "The last severity of incidents") @QueryParam("severity")
        Severity severity,
    @QueryParam("serviceId") UUID serviceId,
    @QueryParam("teamId") UUID teamId,
    @Parameter(description = "Drills instead of the others") @QueryParam("drills") boolean drills,
    @Parameter(description = "Whose midnights begin weeks and months; UTC when absent")
        @QueryParam("zone")
        @Size(max = 50)
        String zone,
    @QueryParam("step") @DefaultValue("WEEK") @NotNull TrendStep step,
    @Parameter(description = "Of the time between failures: without its down time, or all of it")
        @QueryParam("reading")
        @DefaultValue("OPERATIONAL")
        @NotNull
        Reading reading,
    @Parameter(description = "Break the figure down by this") @QueryParam("by") GroupBy by) {

  Scope scope(Instant now) {
    PeriodParameter.Range range = PeriodParameter.of(since, until, now);
    return new Scope(range.since(), range.until(), severity, serviceId, teamId, drills);
  }
}
