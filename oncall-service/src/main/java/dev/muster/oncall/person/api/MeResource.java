package dev.muster.oncall.person.api;

import dev.muster.oncall.person.Logins;
import dev.muster.oncall.person.People;
import dev.muster.oncall.person.Person;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.CurrentActor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The person who is signed in. */
@Path("/api/oncall/v1/me")
@Authenticated
@Tag(name = "Me")
public class MeResource {
  private final Logins logins;
  private final People people;
  private final CurrentActor actor;
  private final SecurityIdentity identity;
  private final AuditScope audit;

  MeResource(
      Logins logins,
      People people,
      CurrentActor actor,
      SecurityIdentity identity,
      AuditScope audit) {
    this.logins = logins;
    this.people = people;
    this.actor = actor;
    this.identity = identity;
    this.audit = audit;
  }

  @GET
  @Operation(
      operationId = "getMe",
      summary = "Who is signed in; the first call links the login to its person or makes one")
  public RestResponse<MeResponse> get() {
    var person =
        QuarkusTransaction.joiningExisting()
            .call(() -> logins.welcome(actor.get(), isEmailVerified()));
    return answer(person);
  }

  @PUT
  @Write("person.change-own")
  @Operation(operationId = "changeMe", summary = "Change one's own name, language and zone")
  public RestResponse<MeResponse> change(
      @HeaderParam("If-Match") String ifMatch, @NotNull @Valid MeRequest request) {
    var person = logins.require(actor.get());
    audit.target("person", person.id());
    ETags.requireMatch(ifMatch, person.sequence());
    people.change(person, request.details(person));
    return answer(person);
  }

  private boolean isEmailVerified() {
    return identity.getPrincipal() instanceof JsonWebToken token
        && Boolean.TRUE.equals(token.getClaim("email_verified"));
  }

  private RestResponse<MeResponse> answer(Person person) {
    return Answers.ok(MeResponse.from(person, actor.get().roles()), person.sequence());
  }
}
