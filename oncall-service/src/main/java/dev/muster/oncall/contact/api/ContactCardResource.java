package dev.muster.oncall.contact.api;

import dev.muster.oncall.contact.ContactCard;
import dev.muster.oncall.contact.ContactCards;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.rest.Answers;
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
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Emergency contacts. */
@Path("/api/oncall/v1/contact-cards")
@Tag(name = "Contact cards")
public class ContactCardResource {
  private final ContactCards cards;
  private final AuditScope audit;

  ContactCardResource(ContactCards cards, AuditScope audit) {
    this.cards = cards;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listContactCards",
      summary = "Emergency contacts in their order; with teamId those of a team and of everybody")
  public Page<ContactCardResponse> list(
      @Valid @BeanParam PageRequest page, @QueryParam("teamId") UUID teamId) {
    return cards.page(teamId, page).map(ContactCardResponse::from);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "getContactCard", summary = "One emergency contact")
  public RestResponse<ContactCardResponse> get(@RestPath UUID id) {
    return answer(cards.get(id));
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("contact-card.add")
  @Operation(operationId = "addContactCard", summary = "Add an emergency contact")
  public RestResponse<ContactCardResponse> add(@NotNull @Valid ContactCardRequest request) {
    var card = cards.add(request.details());
    audit.target("contact-card", card.id());
    return Answers.created(
        "/api/oncall/v1/contact-cards/" + card.id(),
        ContactCardResponse.from(card),
        card.version());
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("contact-card.change")
  @Operation(operationId = "changeContactCard", summary = "Change an emergency contact")
  public RestResponse<ContactCardResponse> change(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ContactCardRequest request) {
    audit.target("contact-card", id);
    var card = cards.get(id);
    ETags.requireMatch(ifMatch, card.version());
    return answer(cards.change(card, request.details()));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("contact-card.delete")
  @Operation(operationId = "deleteContactCard", summary = "Delete an emergency contact")
  public void delete(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
    audit.target("contact-card", id);
    var card = cards.get(id);
    ETags.requireMatch(ifMatch, card.version());
    cards.delete(card);
  }

  private static RestResponse<ContactCardResponse> answer(ContactCard card) {
    return Answers.ok(ContactCardResponse.from(card), card.version());
  }
}
