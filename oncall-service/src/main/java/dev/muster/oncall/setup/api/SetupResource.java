package dev.muster.oncall.setup.api;

import dev.muster.oncall.person.Logins;
import dev.muster.oncall.setup.Setup;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way from an empty installation to the first page. */
@Path("/api/oncall/v1/setup")
@Tag(name = "Setup")
public class SetupResource {
  private final Setup setup;
  private final Logins logins;
  private final CurrentActor actor;

  SetupResource(Setup setup, Logins logins, CurrentActor actor) {
    this.setup = setup;
    this.logins = logins;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(
      operationId = "getSetup",
      summary = "What is missing until alerts wake people, and services that would page nobody")
  public SetupResponse get(@HeaderParam("Accept-Language") String acceptLanguage) {
    var profile =
        logins.known(actor.get()).map(person -> person.language().toLanguageTag()).orElse(null);
    return SetupResponse.from(
        setup.steps(), setup.warnings(), Languages.negotiate(profile, acceptLanguage));
  }
}
