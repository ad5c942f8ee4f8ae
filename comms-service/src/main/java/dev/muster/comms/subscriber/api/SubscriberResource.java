package dev.muster.comms.subscriber.api;

import dev.muster.comms.message.Addresses;
import dev.muster.comms.query.Conditions;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.comms.subscriber.Subscriber;
import dev.muster.comms.subscriber.SubscriberState;
import dev.muster.comms.subscriber.Subscriptions;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The subscribers of status pages, for those who may see personal data. */
@Path("/api/comms/v1/subscribers")
@Tag(name = "Subscribers")
public class SubscriberResource {
  private static final int EXPORT_STEP = 1_000;

  private final Subscriptions subscriptions;
  private final StatusPages pages;
  private final AuditScope audit;

  SubscriberResource(Subscriptions subscriptions, StatusPages pages, AuditScope audit) {
    this.subscriptions = subscriptions;
    this.pages = pages;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Operation(operationId = "listSubscribers", summary = "Subscribers, the oldest first")
  public Page<SubscriberResponse> list(
      @Valid @BeanParam PageRequest page,
      @RestQuery UUID pageId,
      @RestQuery SubscriberState state,
      @RestQuery @Size(max = 254) String email) {
    Conditions conditions = new Conditions().andIf(pageId, "pageId = ?").andIf(state, "state = ?");
    if (email != null) {
      conditions.and("email = ?", Addresses.normalized(email));
    }
    page.after(1).ifPresent(cursor -> conditions.and("id > ?", cursor.uuid(0)));
    return Page.of(
            subscriptions.list(conditions, page.fetchSize()),
            page,
            last -> Cursor.encode(last.id()))
        .map(SubscriberResponse::from);
  }

  @GET
  @Path("/export")
  @Produces("text/csv")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Operation(operationId = "exportSubscribers", summary = "All subscribers of a page as CSV")
  public String export(@RestQuery @NotNull UUID pageId) {
    pages.get(pageId);
    StringBuilder csv =
        new StringBuilder("id,email,language,state,components,created_at,confirmed_at\r\n");
    UUID last = new UUID(0, 0);
    List<Subscriber> step;
    do {
      step =
          subscriptions.list(
              new Conditions().and("pageId = ?", pageId).and("id > ?", last), EXPORT_STEP);
      step.forEach(subscriber -> csv.append(line(subscriber)));
      last = step.isEmpty() ? last : step.get(step.size() - 1).id();
    } while (step.size() == EXPORT_STEP);
    return csv.toString();
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("subscriber.remove")
  @Operation(operationId = "removeSubscriber", summary = "Delete a subscriber for good")
  public void remove(@RestPath UUID id) {
    audit.target("subscriber", id);
    subscriptions.remove(id);
  }

  private static String line(Subscriber subscriber) {
    return String.join(
            ",",
            subscriber.id().toString(),
            quoted(subscriber.email()),
            subscriber.language().getLanguage(),
            subscriber.state().name(),
            subscriber.componentIds().stream()
                .map(UUID::toString)
                .sorted()
                .collect(Collectors.joining(" ")),
            subscriber.createdAt().toString(),
            subscriber.confirmedAt() == null ? "" : subscriber.confirmedAt().toString())
        + "\r\n";
  }

  /** A cell that no spreadsheet takes for a formula. */
  private static String quoted(String text) {
    String safe = text.matches("^[=+\\-@\\t].*") ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
