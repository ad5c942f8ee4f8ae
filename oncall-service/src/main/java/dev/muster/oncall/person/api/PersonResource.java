package dev.muster.oncall.person.api;

import dev.muster.oncall.person.Invitations;
import dev.muster.oncall.person.People;
import dev.muster.oncall.person.PeopleImport;
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
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** People. */
@Path("/api/oncall/v1/people")
@Tag(name = "People")
public class PersonResource {
  private final People people;
  private final PeopleImport imports;
  private final Invitations invitations;
  private final CurrentActor actor;
  private final AuditScope audit;

  PersonResource(
      People people,
      PeopleImport imports,
      Invitations invitations,
      CurrentActor actor,
      AuditScope audit) {
    this.people = people;
    this.imports = imports;
    this.invitations = invitations;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(
      operationId = "listPeople",
      summary = "People by name; search looks at name and e-mail")
  public Page<PersonResponse> list(
      @Valid @BeanParam PageRequest page, @QueryParam("search") @Size(max = 200) String search) {
    return people.page(page, search).map(PersonResponse::from);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(operationId = "getPerson", summary = "One person")
  public RestResponse<PersonResponse> get(@RestPath UUID id) {
    var person = people.get(id);
    return Answers.ok(PersonResponse.from(person), person.sequence());
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Write("person.add")
  @Operation(operationId = "addPerson", summary = "Add a person, reachable by e-mail at once")
  public RestResponse<PersonResponse> add(
      @Parameter(description = "Whether the person gets a mail that says where to sign in")
          @RestQuery
          @DefaultValue("false")
          boolean invite,
      @NotNull @Valid PersonRequest request) {
    var person = people.add(request.details());
    audit.target("person", person.id());
    if (invite && person.isActive()) {
      invitations.send(person, actor.get().who());
    }
    return Answers.created(
        "/api/oncall/v1/people/" + person.id(), PersonResponse.from(person), person.sequence());
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Write("person.change")
  @Operation(operationId = "changePerson", summary = "Change a person, or make them inactive")
  public RestResponse<PersonResponse> change(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid PersonRequest request) {
    audit.target("person", id);
    var person = people.get(id);
    ETags.requireMatch(ifMatch, person.sequence());
    people.change(person, request.details());
    return Answers.ok(PersonResponse.from(person), person.sequence());
  }

  @POST
  @Path("/import")
  @RolesAllowed(Roles.ADMIN)
  @Write("person.import")
  @Operation(
      operationId = "importPeople",
      summary = "Add a list of people; bad rows are reported and do not stop the others")
  public PeopleImportResponse importList(
      @Parameter(description = "Whether those who are added get a mail that says where to sign in")
          @RestQuery
          @DefaultValue("false")
          boolean invite,
      @NotNull @Valid PeopleImportRequest request) {
    var rows = imports.add(request.people());
    if (invite) {
      people
          .among(
              rows.stream()
                  .filter(row -> row.status() == PeopleImport.Status.ADDED)
                  .map(PeopleImport.RowResult::personId)
                  .toList())
          .forEach(person -> invitations.send(person, actor.get().who()));
    }
    return PeopleImportResponse.from(rows);
  }
}
