package dev.muster.oncall.person.api;

import dev.muster.oncall.person.ContactMethods;
import dev.muster.oncall.person.ContactProofs;
import dev.muster.oncall.person.Ownership;
import dev.muster.oncall.person.People;
import dev.muster.oncall.person.Person;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.problem.ProblemMapper;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** How a person can be reached; each person keeps their own. */
@Path("/api/oncall/v1/people/{personId}/contact-methods")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
@Tag(name = "People")
public class ContactMethodResource {
  private final People people;
  private final ContactMethods methods;
  private final ContactProofs proofs;
  private final CurrentActor actor;
  private final AuditScope audit;

  ContactMethodResource(
      People people,
      ContactMethods methods,
      ContactProofs proofs,
      CurrentActor actor,
      AuditScope audit) {
    this.people = people;
    this.methods = methods;
    this.proofs = proofs;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @Operation(operationId = "listContactMethods", summary = "How a person can be reached")
  public ContactMethodsResponse list(@RestPath UUID personId) {
    var person = people.get(personId);
    var theirs = Ownership.isTheirs(actor.get(), personId);
    return new ContactMethodsResponse(
        methods.of(person).stream()
            .map(method -> ContactMethodResponse.from(method, person))
            .map(method -> theirs ? method : method.masked())
            .toList(),
        methods.available());
  }

  @POST
  @Write(value = "contact-method.add", secret = true)
  @Operation(
      operationId = "addContactMethod",
      summary = "Add a contact method; a webhook's signing secret is shown this once")
  public RestResponse<ContactMethodResponse> add(
      @RestPath UUID personId, @NotNull @Valid ContactMethodRequest request) {
    var person = own(personId);
    var added = methods.add(person, request.wanted());
    audit.target("contact-method", added.method().id());
    return Answers.created(
        "/api/oncall/v1/people/%s/contact-methods/%s".formatted(personId, added.method().id()),
        ContactMethodResponse.from(added.method(), person, added.secret()));
  }

  @DELETE
  @Path("/{id}")
  @Write("contact-method.remove")
  @Operation(
      operationId = "removeContactMethod",
      summary = "Remove a contact method; the next rules take the place of those that use it")
  public void remove(@RestPath UUID personId, @RestPath UUID id) {
    audit.target("contact-method", id);
    methods.remove(own(personId), id);
  }

  @PUT
  @Path("/{id}/subscription")
  @Write(value = "contact-method.resubscribe", secret = true)
  @Operation(
      operationId = "replaceContactSubscription",
      summary = "The browser of a web push method subscribed anew; a code is sent to prove it")
  public ContactMethodResponse resubscribe(
      @RestPath UUID personId, @RestPath UUID id, @NotNull @Valid SubscriptionRequest request) {
    audit.target("contact-method", id);
    var person = own(personId);
    return ContactMethodResponse.from(
        methods.resubscribe(person, id, request.address(), PushKeysBody.keys(request.keys())),
        person);
  }

  @POST
  @Path("/{id}/test")
  @Write("contact-method.test")
  @Operation(
      operationId = "testContactMethod",
      summary = "Send a message that is no page to a verified contact method")
  @APIResponse(responseCode = "202", description = "The message is on its way")
  public RestResponse<Void> test(@RestPath UUID personId, @RestPath UUID id) {
    audit.target("contact-method", id);
    var person = own(personId);
    proofs.sendTest(person, methods.get(person, id));
    return RestResponse.accepted();
  }

  @POST
  @Path("/{id}/verification")
  @Write("contact-method.send-code")
  @Operation(
      operationId = "sendContactMethodCode",
      summary = "Send a six-digit code to a contact method, to prove that it works")
  @APIResponse(responseCode = "202", description = "The code is on its way")
  public RestResponse<Void> sendCode(@RestPath UUID personId, @RestPath UUID id) {
    audit.target("contact-method", id);
    var person = own(personId);
    proofs.sendCode(person, methods.get(person, id));
    return RestResponse.accepted();
  }

  @POST
  @Path("/{id}/verification/confirm")
  @Write("contact-method.verify")
  @Operation(
      operationId = "verifyContactMethod",
      summary = "Give back the code that was sent; five guesses, 15 minutes")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ContactMethodResponse.class)))
  public Response verify(
      @RestPath UUID personId, @RestPath UUID id, @NotNull @Valid VerificationRequest request) {
    audit.target("contact-method", id);
    var person = own(personId);
    var method = methods.get(person, id);
    return proofs
        .confirm(person, method, request.code())
        .map(ProblemMapper::response)
        .orElseGet(() -> Response.ok(ContactMethodResponse.from(method, person)).build());
  }

  private Person own(UUID personId) {
    Ownership.require(actor.get(), personId);
    return people.get(personId);
  }
}
