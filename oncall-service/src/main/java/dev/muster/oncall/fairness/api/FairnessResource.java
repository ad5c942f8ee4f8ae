package dev.muster.oncall.fairness.api;

import dev.muster.oncall.fairness.FairnessLedger;
import dev.muster.oncall.fairness.PayExport;
import dev.muster.platform.security.Roles;
import dev.muster.platform.time.SaneTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What being on call cost whom. */
@Path("/api/oncall/v1/fairness")
@Tag(name = "Fairness")
public class FairnessResource {
  private final FairnessLedger ledger;

  FairnessResource(FairnessLedger ledger) {
    this.ledger = ledger;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(
      operationId = "getFairness",
      summary = "Hours, nights, weekends, holidays and pages per person, from the record")
  public FairnessResponse fairness(
      @QueryParam("since") @NotNull @SaneTime Instant since,
      @QueryParam("until") @NotNull @SaneTime Instant until,
      @QueryParam("teamId") UUID teamId,
      @QueryParam("scheduleId") UUID scheduleId) {
    return FairnessResponse.of(ledger.entries(teamId, scheduleId, since, until), since, until);
  }

  @GET
  @Path("/pay-export")
  @Produces("text/csv")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Operation(operationId = "exportPay", summary = "The same as a table for payroll, in CSV")
  public RestResponse<String> pay(
      @QueryParam("since") @NotNull @SaneTime Instant since,
      @QueryParam("until") @NotNull @SaneTime Instant until,
      @QueryParam("teamId") UUID teamId,
      @QueryParam("scheduleId") UUID scheduleId) {
    return ResponseBuilder.ok(PayExport.csv(ledger.entries(teamId, scheduleId, since, until)))
        .header("Content-Disposition", "attachment; filename=\"on-call-pay.csv\"")
        .build();
  }
}
