package dev.muster.postmortem.factor.api;

import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.factor.UncoveredFactor;
import dev.muster.postmortem.factor.UncoveredFactors;
import dev.muster.postmortem.people.Reader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Insights without an action. */
@Path("/api/postmortem/v1/uncovered-factors")
@Tag(name = "contributing factors")
public class UncoveredFactorResource {
  private final UncoveredFactors factors;
  private final CurrentActor actor;

  UncoveredFactorResource(UncoveredFactors factors, CurrentActor actor) {
    this.factors = factors;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(
      operationId = "listUncoveredFactors",
      summary =
          "Factors without an action item that has an owner and a due date, and without a reason"
              + " for none, the newest first")
  public Page<UncoveredFactor> list(
      @QueryParam("teamId") UUID teamId, @Valid @BeanParam PageRequest page) {
    return factors.page(teamId, Reader.of(actor.get()), page);
  }
}
