package dev.muster.oncall.intake.api;

import dev.muster.oncall.intake.PagerDutyAnswer;
import dev.muster.oncall.intake.PagerDutyIntake;
import dev.muster.platform.audit.MachineWrite;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Events in the format of PagerDuty's Events API v2. */
@Path("/v2/enqueue")
@PermitAll
@Tag(name = "Intake")
public class EnqueueResource {
  private final PagerDutyIntake intake;
  private final CurrentVertxRequest request;

  EnqueueResource(PagerDutyIntake intake, CurrentVertxRequest request) {
    this.intake = intake;
    this.request = request;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @MachineWrite
  @Operation(
      operationId = "enqueueEvent",
      summary = "Trigger, acknowledge or resolve an alert as with PagerDuty's Events API v2")
  @APIResponse(
      responseCode = "202",
      description = "The event is stored and its page is on the way",
      content = @Content(schema = @Schema(implementation = PagerDutyAnswer.class)))
  @APIResponse(responseCode = "400", description = "The event can never be accepted")
  @APIResponse(responseCode = "429", description = "Too many events for this key; repeat later")
  @APIResponse(responseCode = "503", description = "The event could not be stored; repeat")
  public Response enqueue(byte[] body) {
    var answer = intake.enqueue(body == null ? new byte[0] : body, SenderAddress.of(request));
    return Response.status(answer.status()).entity(answer.body()).build();
  }
}
