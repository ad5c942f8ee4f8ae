package dev.muster.comms.manage.subscriber.api;

import dev.muster.comms.manage.api.ManageBody;
import dev.muster.comms.manage.api.ManageCaller;
import dev.muster.comms.manage.api.Managed;
import dev.muster.comms.manage.api.Paged;
import dev.muster.comms.manage.incident.IncidentReader;
import dev.muster.comms.manage.subscriber.ManagedSubscribers;
import dev.muster.comms.manage.subscriber.SubscriberQuery;
import dev.muster.comms.manage.subscriber.WireSubscriber;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.subscriber.Subscriber;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Subscribers of one incident only, in the shapes of Statuspage's manage API. */
@Path("/v1/pages/{page}/incidents/{incident}/subscribers")
@Managed
@Consumes(MediaType.WILDCARD)
@Tag(name = "Statuspage-shaped")
public class ManageIncidentSubscriberResource {
  private final ManageCaller caller;
  private final IncidentReader incidents;
  private final ManagedSubscribers subscribers;
  private final AuditScope audit;

  ManageIncidentSubscriberResource(
      ManageCaller caller,
      IncidentReader incidents,
      ManagedSubscribers subscribers,
      AuditScope audit) {
    this.caller = caller;
    this.incidents = incidents;
    this.subscribers = subscribers;
    this.audit = audit;
  }

  @GET
  @Operation(operationId = "manageListIncidentSubscribers", summary = "Subscribers of one incident")
  public List<WireSubscriber> list(
      @RestPath("page") String code,
      @RestPath String incident,
      @RestQuery Integer page,
      @QueryParam("per_page") Integer perPage) {
    StatusPage on = caller.page(code);
    int size = Paged.size(perPage);
    return subscribers.list(
        on,
        incidents.post(on, incident),
        SubscriberQuery.of(null, null, "all"),
        null,
        null,
        size,
        Paged.before(page, 1, size));
  }

  @POST
  @ResponseStatus(201)
  @Write("subscriber.add")
  @Operation(
      operationId = "manageAddIncidentSubscriber",
      summary = "Add a subscriber of one incident")
  public WireSubscriber add(@RestPath String page, @RestPath String incident, ManageBody body) {
    StatusPage on = caller.page(page);
    Subscriber added =
        subscribers.add(on, incidents.post(on, incident), body.fields().needed("subscriber"));
    audit.target("subscriber", added.id());
    return subscribers.of(on, added);
  }

  @GET
  @Path("/{subscriber}")
  @Operation(operationId = "manageGetIncidentSubscriber", summary = "One subscriber")
  public WireSubscriber get(
      @RestPath String page, @RestPath String incident, @RestPath String subscriber) {
    StatusPage on = caller.page(page);
    return subscribers.of(on, found(on, incident, subscriber));
  }

  @DELETE
  @Path("/{subscriber}")
  @Write("subscriber.unsubscribe")
  @Operation(operationId = "manageEndIncidentSubscriber", summary = "End a subscription")
  public WireSubscriber end(
      @RestPath String page, @RestPath String incident, @RestPath String subscriber) {
    StatusPage on = caller.page(page);
    Subscriber found = found(on, incident, subscriber);
    subscribers.end(on, found);
    return subscribers.of(on, found);
  }

  @POST
  @Path("/{subscriber}/resend_confirmation")
  @ResponseStatus(201)
  @Write("subscriber.resend-confirmation")
  @Operation(
      operationId = "manageResendIncidentConfirmation",
      summary = "Ask a subscriber once more")
  public Map<String, String> resend(
      @RestPath String page, @RestPath String incident, @RestPath String subscriber) {
    StatusPage on = caller.page(page);
    subscribers.resend(on, found(on, incident, subscriber));
    return Map.of();
  }

  private Subscriber found(StatusPage page, String incident, String id) {
    Subscriber subscriber = subscribers.get(page, incidents.post(page, incident), id);
    audit.target("subscriber", subscriber.id());
    return subscriber;
  }
}
