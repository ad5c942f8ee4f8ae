package dev.muster.oncall.page.api;

import dev.muster.oncall.alert.AlertStatus;
import dev.muster.oncall.alert.Alerts;
import dev.muster.oncall.page.PageFilter;
import dev.muster.oncall.page.PageStatus;
import dev.muster.oncall.page.PageView;
import dev.muster.oncall.page.Pages;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Pages and their ledger. */
@Path("/api/oncall/v1/pages")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
@Tag(name = "Pages")
public class PageResource {
  private final Pages pages;
  private final Alerts alerts;
  private final CurrentActor actor;
  private final AuditScope audit;

  PageResource(Pages pages, Alerts alerts, CurrentActor actor, AuditScope audit) {
    this.pages = pages;
    this.alerts = alerts;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @Operation(
      operationId = "listPages",
      summary = "Pages, newest first; mine=true for one's own",
      description = "incidentId: for the alerts of an incident, and for people it asked for.")
  public Page<PageView> list(
      @QueryParam("mine") @DefaultValue("false") boolean mine,
      @QueryParam("alertId") UUID alertId,
      @QueryParam("incidentId") UUID incidentId,
      @QueryParam("status") List<PageStatus> status,
      @Valid @BeanParam PageRequest page) {
    var me = actor.get().personId();
    if (mine && me == null) {
      return new Page<>(List.of(), null);
    }
    var filter = new PageFilter(mine ? me : null, alertId, incidentId, Set.copyOf(status));
    return pages.page(filter, page);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getPage", summary = "A page with its messages and its ledger")
  public PageDetailResponse get(@RestPath UUID id) {
    return detail(pages.get(id));
  }

  @POST
  @Path("/{id}/acknowledge")
  @Write("page.acknowledge")
  @Operation(
      operationId = "acknowledgePage",
      summary = "Answer a page, which takes its alert; answering again changes nothing")
  public PageDetailResponse acknowledge(@RestPath UUID id) {
    audit.target("page", id);
    var page = pages.get(id);
    if (alerts.acknowledge(page.alertId(), actor.get().who(), "api")
        == AlertStatus.Effect.TOO_LATE) {
      throw new ProblemException(
          Problem.conflict("alert.resolved", "The alert of this page is over"));
    }
    return detail(pages.get(id));
  }

  private PageDetailResponse detail(PageView page) {
    return new PageDetailResponse(page, pages.steps(page.id()), pages.ledger(page.id()));
  }
}
