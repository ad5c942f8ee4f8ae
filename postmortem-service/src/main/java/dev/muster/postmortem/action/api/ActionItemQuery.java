package dev.muster.postmortem.action.api;

import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.postmortem.action.ActionItemFilter;
import dev.muster.postmortem.action.ActionItemScope;
import dev.muster.postmortem.action.Level;
import dev.muster.postmortem.people.OwnerParameter;
import dev.muster.postmortem.people.Reader;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of action items is narrowed to: a {@code @BeanParam}; what is absent is not. */
public record ActionItemQuery(
    @QueryParam("status") ActionItemScope status,
    @Parameter(description = "A person's id, or me") @QueryParam("owner") String owner,
    @Parameter(description = "The team that owns it, else the incident's") @QueryParam("teamId")
        UUID teamId,
    @QueryParam("postmortemId") UUID postmortemId,
    @QueryParam("incidentId") UUID incidentId,
    @QueryParam("serviceId") UUID serviceId,
    @QueryParam("priority") ActionItemPriority priority,
    @Parameter(description = "Proposed at least so many days ago")
        @QueryParam("olderThanDays")
        @Min(0)
        @Max(36_500)
        Integer olderThanDays,
    @Parameter(description = "Proposed less than so many days ago")
        @QueryParam("youngerThanDays")
        @Min(0)
        @Max(36_500)
        Integer youngerThanDays,
    @Parameter(description = "Beginnings of words of title and description")
        @QueryParam("text")
        @Size(max = 200)
        String text,
    @Parameter(description = "Whether its incident came back after it was done")
        @QueryParam("cameBack")
        Boolean cameBack,
    @Parameter(description = "Whether no person owns it") @QueryParam("nobodys") Boolean nobodys,
    @Parameter(description = "Whether no team answers for it") @QueryParam("noTeam") Boolean noTeam,
    @Parameter(description = "Leaves out what was verified or dropped longer ago")
        @QueryParam("closedWithinDays")
        @Min(0)
        @Max(36_500)
        Integer closedWithinDays,
    @QueryParam("impact") Level impact,
    @QueryParam("effort") Level effort,
    @Parameter(description = "Whether both impact and effort are judged") @QueryParam("judged")
        Boolean judged) {

  ActionItemFilter filter(Reader reader) {
    return new ActionItemFilter(
        status,
        OwnerParameter.resolve(owner, reader),
        teamId,
        postmortemId,
        incidentId,
        serviceId,
        priority,
        olderThanDays,
        youngerThanDays,
        text,
        cameBack,
        nobodys,
        noTeam,
        closedWithinDays,
        impact,
        effort,
        judged);
  }
}
