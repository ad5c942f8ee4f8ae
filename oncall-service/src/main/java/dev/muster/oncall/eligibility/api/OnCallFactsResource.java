package dev.muster.oncall.eligibility.api;

import dev.muster.oncall.eligibility.OnCallFactsTable;
import dev.muster.oncall.person.People;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What makes people fit to be on call. */
@Path("/api/oncall/v1/people/{personId}/on-call-facts")
@Tag(name = "Eligibility")
public class OnCallFactsResource {
  private final OnCallFactsTable table;
  private final People people;
  private final AuditScope audit;

  OnCallFactsResource(OnCallFactsTable table, People people, AuditScope audit) {
    this.table = table;
    this.people = people;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(operationId = "getOnCallFacts", summary = "What makes a person fit to be on call")
  public OnCallFactsBody facts(@RestPath UUID personId) {
    return OnCallFactsBody.from(table.of(people.get(personId).id()));
  }

  @PUT
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("person.put-on-call-facts")
  @Operation(
      operationId = "putOnCallFacts",
      summary = "Enter what makes a person fit to be on call")
  public OnCallFactsBody put(@RestPath UUID personId, @NotNull @Valid OnCallFactsBody body) {
    audit.target("person", personId);
    table.put(people.get(personId).id(), body.facts());
    return body;
  }
}
