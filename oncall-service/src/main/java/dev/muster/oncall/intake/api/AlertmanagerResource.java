package dev.muster.oncall.intake.api;

import dev.muster.oncall.intake.AlertmanagerIntake;
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
import org.jboss.resteasy.reactive.RestPath;

/** Notifications of Prometheus Alertmanager. */
@Path("/integrations/alertmanager/{key}")
@PermitAll
@Tag(name = "Intake")
public class AlertmanagerResource {
  private final AlertmanagerIntake intake;
  private final CurrentVertxRequest request;

  AlertmanagerResource(AlertmanagerIntake intake, CurrentVertxRequest request) {
    this.intake = intake;
    this.request = request;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @MachineWrite
  @Operation(
      operationId = "receiveAlertmanager",
      summary = "Open and resolve alerts as an Alertmanager webhook receiver")
  @APIResponse(
      responseCode = "200",
      description = "Every alert of the group is stored",
      content = @Content(schema = @Schema(implementation = AlertmanagerIntake.Body.class)))
  @APIResponse(responseCode = "400", description = "The notification can never be accepted")
  @APIResponse(responseCode = "404", description = "Unknown integration key")
  @APIResponse(responseCode = "503", description = "Not stored, or too many; repeat")
  public Response receive(@RestPath String key, byte[] body) {
    var answer = intake.receive(key, body == null ? new byte[0] : body, SenderAddress.of(request));
    return Response.status(answer.status()).entity(answer.body()).build();
  }
}
