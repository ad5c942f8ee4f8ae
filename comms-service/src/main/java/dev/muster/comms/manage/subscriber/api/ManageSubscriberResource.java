package dev.muster.comms.manage.subscriber.api;

import dev.muster.comms.manage.api.ManageBody;
import dev.muster.comms.manage.api.ManageCaller;
import dev.muster.comms.manage.api.Managed;
import dev.muster.comms.manage.api.Paged;
import dev.muster.comms.manage.subscriber.ManagedSubscribers;
import dev.muster.comms.manage.subscriber.SubscriberFigures;
import dev.muster.comms.manage.subscriber.SubscriberQuery;
import dev.muster.comms.manage.subscriber.WireSubscriber;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.subscriber.Subscriber;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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

/** Subscribers of a page in the shapes of Statuspage's manage API; their pages count from 0. */
@Path("/v1/pages/{page}/subscribers")
@Managed
@Consumes(MediaType.WILDCARD)
@Tag(name = "Statuspage-shaped")
public class ManageSubscriberResource {
  private final ManageCaller caller;
  private final ManagedSubscribers subscribers;
  private final SubscriberFigures figures;
  private final AuditScope audit;

  ManageSubscriberResource(
      ManageCaller caller,
      ManagedSubscribers subscribers,
      SubscriberFigures figures,
      AuditScope audit) {
    this.caller = caller;
    this.subscribers = subscribers;
    this.figures = figures;
    this.audit = audit;
  }

  @GET
  @Operation(operationId = "manageListSubscribers", summary = "Subscribers of a page")
  public List<WireSubscriber> list(
      @RestPath("page") String code,
      @RestQuery String q,
      @RestQuery String type,
      @RestQuery String state,
      @RestQuery Integer limit,
      @RestQuery Integer page,
      @QueryParam("sort_field") String sort,
      @QueryParam("sort_direction") String direction) {
    int size = Paged.size(limit);
    return subscribers.list(
        caller.page(code),
        null,
        SubscriberQuery.of(q, type, state),
        sort,
        direction,
        size,
        Paged.before(page, 0, size));
  }

  @POST
  @ResponseStatus(201)
  @Write("subscriber.add")
  @Operation(operationId = "manageAddSubscriber", summary = "Add a subscriber")
  public WireSubscriber add(@RestPath String page, ManageBody body) {
    StatusPage on = caller.page(page);
    Subscriber added = subscribers.add(on, null, body.fields().needed("subscriber"));
    audit.target("subscriber", added.id());
    return subscribers.of(on, added);
  }

  @GET
  @Path("/count")
  @Operation(operationId = "manageCountSubscribers", summary = "How many there are by channel")
  public Map<String, Long> count(
      @RestPath String page, @RestQuery String type, @RestQuery String state) {
    return figures.count(caller.page(page), SubscriberQuery.of(null, type, state));
  }

  @GET
  @Path("/histogram_by_state")
  @Operation(
      operationId = "manageSubscribersByState",
      summary = "How many there are by channel and state")
  public Map<String, Map<String, Long>> histogram(@RestPath String page) {
    return figures.histogram(caller.page(page));
  }

  @GET
  @Path("/unsubscribed")
  @Operation(operationId = "manageListUnsubscribed", summary = "Those who left")
  public List<WireSubscriber> unsubscribed(
      @RestPath("page") String code,
      @RestQuery Integer page,
      @QueryParam("per_page") Integer perPage) {
    int size = Paged.size(perPage);
    return subscribers.unsubscribed(caller.page(code), size, Paged.before(page, 0, size));
  }

  @POST
  @Path("/resend_confirmation")
  @ResponseStatus(200)
  @Write("subscriber.resend-confirmation")
  @Operation(operationId = "manageResendConfirmations", summary = "Ask several once more")
  public Map<String, String> resendAll(@RestPath String page, ManageBody body) {
    subscribers.resendAll(changing(page), body.fields());
    return Map.of();
  }

  @POST
  @Path("/unsubscribe")
  @ResponseStatus(200)
  @Write("subscriber.unsubscribe")
  @Operation(operationId = "manageUnsubscribe", summary = "End several subscriptions")
  public Map<String, String> endAll(@RestPath String page, ManageBody body) {
    subscribers.endAll(changing(page), body.fields());
    return Map.of();
  }

  @POST
  @Path("/reactivate")
  @ResponseStatus(200)
  @Write("subscriber.reactivate")
  @Operation(operationId = "manageReactivate", summary = "Let several out of quarantine")
  public Map<String, String> reactivateAll(@RestPath String page, ManageBody body) {
    subscribers.reactivateAll(changing(page), body.fields());
    return Map.of();
  }

  @GET
  @Path("/{subscriber}")
  @Operation(operationId = "manageGetSubscriber", summary = "One subscriber")
  public WireSubscriber get(@RestPath String page, @RestPath String subscriber) {
    StatusPage on = caller.page(page);
    return subscribers.of(on, subscribers.get(on, null, subscriber));
  }

  @PATCH
  @Path("/{subscriber}")
  @Write("subscriber.change")
  @Operation(
      operationId = "managePatchSubscriber",
      summary = "Choose components; all of them when none are named")
  public WireSubscriber patch(@RestPath String page, @RestPath String subscriber, ManageBody body) {
    StatusPage on = caller.page(page);
    return subscribers.of(on, subscribers.change(on, found(on, subscriber), body.fields()));
  }

  @DELETE
  @Path("/{subscriber}")
  @Write("subscriber.unsubscribe")
  @Operation(operationId = "manageEndSubscriber", summary = "End a subscription")
  public WireSubscriber end(@RestPath String page, @RestPath String subscriber) {
    StatusPage on = caller.page(page);
    Subscriber found = found(on, subscriber);
    subscribers.end(on, found);
    return subscribers.of(on, found);
  }

  @POST
  @Path("/{subscriber}/resend_confirmation")
  @ResponseStatus(201)
  @Write("subscriber.resend-confirmation")
  @Operation(operationId = "manageResendConfirmation", summary = "Ask a subscriber once more")
  public Map<String, String> resend(@RestPath String page, @RestPath String subscriber) {
    StatusPage on = caller.page(page);
    subscribers.resend(on, found(on, subscriber));
    return Map.of();
  }

  private StatusPage changing(String code) {
    StatusPage page = caller.page(code);
    audit.target("status-page", page.id());
    return page;
  }

  private Subscriber found(StatusPage page, String id) {
    Subscriber subscriber = subscribers.get(page, null, id);
    audit.target("subscriber", subscriber.id());
    return subscriber;
  }
}
