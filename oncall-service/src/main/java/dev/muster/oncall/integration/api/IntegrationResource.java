package dev.muster.oncall.integration.api;

import dev.muster.oncall.alert.api.AlertResponse;
import dev.muster.oncall.integration.Integration;
import dev.muster.oncall.integration.Integrations;
import dev.muster.oncall.integration.TestAlerts;
import dev.muster.oncall.service.Services;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** How senders reach a service. */
@Path("/api/oncall/v1/services/{serviceId}/integrations")
@Tag(name = "Integrations")
public class IntegrationResource {
  private final Integrations integrations;
  private final Services services;
  private final TestAlerts tests;
  private final CurrentActor actor;
  private final AuditScope audit;
  private final String publicUrl;

  IntegrationResource(
      Integrations integrations,
      Services services,
      TestAlerts tests,
      CurrentActor actor,
      AuditScope audit,
      @ConfigProperty(name = "muster.public-url") String publicUrl) {
    this.integrations = integrations;
    this.services = services;
    this.tests = tests;
    this.actor = actor;
    this.audit = audit;
    this.publicUrl = publicUrl;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(operationId = "listIntegrations", summary = "Integrations of a service, oldest first")
  public Page<IntegrationResponse> list(
      @RestPath UUID serviceId, @Valid @BeanParam PageRequest page) {
    return integrations
        .page(services.get(serviceId), page)
        .map(integration -> IntegrationResponse.from(integration, null, publicUrl));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(operationId = "getIntegration", summary = "One integration")
  public RestResponse<IntegrationResponse> get(@RestPath UUID serviceId, @RestPath UUID id) {
    return answer(integrations.get(services.get(serviceId), id), null);
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write(value = "integration.add", secret = true)
  @Operation(operationId = "addIntegration", summary = "Add an integration; its key is shown once")
  public RestResponse<IntegrationResponse> add(
      @RestPath UUID serviceId, @NotNull @Valid IntegrationRequest request) {
    var added = integrations.add(services.get(serviceId), request.kind(), request.name());
    audit.target("integration", added.integration().id());
    return Answers.created(
        "/api/oncall/v1/services/%s/integrations/%s".formatted(serviceId, added.integration().id()),
        IntegrationResponse.from(added.integration(), added.key(), publicUrl),
        added.integration().version());
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("integration.rename")
  @Operation(operationId = "renameIntegration", summary = "Rename an integration")
  public RestResponse<IntegrationResponse> rename(
      @RestPath UUID serviceId,
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid IntegrationRename request) {
    var integration = target(serviceId, id);
    ETags.requireMatch(ifMatch, integration.version());
    integrations.rename(integration, request.name());
    return answer(integration, null);
  }

  @POST
  @Path("/{id}/rotate")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write(value = "integration.rotate", secret = true)
  @Operation(
      operationId = "rotateIntegrationKey",
      summary = "Make a new key, shown once; the old one is accepted for the grace period")
  public RestResponse<IntegrationResponse> rotate(
      @RestPath UUID serviceId, @RestPath UUID id, @NotNull @Valid RotateRequest request) {
    var rotated = integrations.rotate(target(serviceId, id), Duration.ofSeconds(request.grace()));
    return answer(rotated.integration(), rotated.key());
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("integration.delete")
  @Operation(operationId = "deleteIntegration", summary = "Delete an integration with its keys")
  public void delete(@RestPath UUID serviceId, @RestPath UUID id) {
    integrations.delete(target(serviceId, id));
  }

  @POST
  @Path("/{id}/test-alert")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("integration.test")
  @Operation(
      operationId = "sendTestAlert",
      summary = "Open a test alert that pages whoever a real one would page")
  public RestResponse<AlertResponse> test(@RestPath UUID serviceId, @RestPath UUID id) {
    var alert = tests.send(target(serviceId, id), actor.get().who());
    return RestResponse.status(RestResponse.Status.CREATED, AlertResponse.from(alert));
  }

  private Integration target(UUID serviceId, UUID id) {
    audit.target("integration", id);
    return integrations.get(services.get(serviceId), id);
  }

  private RestResponse<IntegrationResponse> answer(Integration integration, String key) {
    return Answers.ok(IntegrationResponse.from(integration, key, publicUrl), integration.version());
  }
}
