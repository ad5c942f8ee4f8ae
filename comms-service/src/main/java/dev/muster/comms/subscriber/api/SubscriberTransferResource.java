package dev.muster.comms.subscriber.api;

import dev.muster.comms.query.Conditions;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.comms.subscriber.ImportLine;
import dev.muster.comms.subscriber.Subscriber;
import dev.muster.comms.subscriber.SubscriberAdmin;
import dev.muster.comms.subscriber.SubscriberImport;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Inquiry;
import dev.muster.platform.audit.Write;
import dev.muster.platform.csv.Csv;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Subscribers that come from elsewhere and leave as a file. */
@Path("/api/comms/v1/subscribers")
@Tag(name = "Subscribers")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER})
public class SubscriberTransferResource {
  private static final int EXPORT_STEP = 1_000;

  private final SubscriberAdmin subscribers;
  private final SubscriberImport imports;
  private final StatusPages pages;
  private final CurrentActor actor;
  private final AuditScope audit;

  SubscriberTransferResource(
      SubscriberAdmin subscribers,
      SubscriberImport imports,
      StatusPages pages,
      CurrentActor actor,
      AuditScope audit) {
    this.subscribers = subscribers;
    this.imports = imports;
    this.pages = pages;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @Path("/export")
  @Produces("text/csv")
  @Operation(
      operationId = "exportSubscribers",
      summary = "All subscribers of a page as CSV",
      description = "Of secret addresses only what may be shown. No cell is a formula.")
  public String export(@RestQuery @NotNull UUID pageId) {
    pages.get(pageId);
    Csv csv =
        new Csv(
            "id",
            "channel",
            "address",
            "contact_email",
            "language",
            "state",
            "wants",
            "components",
            "post_id",
            "external_id",
            "created_at",
            "confirmed_at",
            "quarantined_at",
            "reason");
    UUID last = new UUID(0, 0);
    List<Subscriber> step;
    do {
      step =
          subscribers.list(
              new Conditions().and("pageId = ?", pageId).and("id > ?", last), EXPORT_STEP);
      step.forEach(subscriber -> add(csv, subscriber));
      last = step.isEmpty() ? last : step.get(step.size() - 1).id();
    } while (step.size() == EXPORT_STEP);
    return csv.toString();
  }

  @POST
  @Path("/import/preview")
  @Inquiry
  @Transactional
  @Operation(
      operationId = "previewSubscriberImport",
      summary = "What an import would do with each line of a file; nothing is done")
  public ImportResponse preview(@NotNull @Valid ImportRequest request) {
    requireRight(request);
    return new ImportResponse(
        imports.read(pages.get(request.pageId()), request.csv(), request.confirmed(), true));
  }

  @POST
  @Path("/import")
  @Write("subscriber.import")
  @Operation(
      operationId = "importSubscribers",
      summary = "Take subscribers over from a file",
      description =
          "At most 2000 lines at once. The same file again changes nothing; who left, or is in"
              + " quarantine, does not come back. A line that is wrong is named and left out.")
  public ImportResponse take(@NotNull @Valid ImportRequest request) {
    requireRight(request);
    StatusPage page = pages.get(request.pageId());
    audit.target("status-page", page.id());
    List<ImportLine> lines = imports.read(page, request.csv(), request.confirmed(), false);
    audit.detail("skipConfirmation", request.confirmed());
    audit.detail(
        "lines",
        lines.stream().collect(Collectors.groupingBy(ImportLine::outcome, Collectors.counting())));
    return new ImportResponse(lines);
  }

  private void requireRight(ImportRequest request) {
    if (request.confirmed() && !actor.get().has(Roles.ADMIN)) {
      throw new ProblemException(
          Problem.forbidden(
              "import.confirmation-needed",
              "Only an administrator may say that the owners of the addresses agreed"));
    }
  }

  private static void add(Csv csv, Subscriber subscriber) {
    csv.row(
        subscriber.id(),
        subscriber.channel(),
        subscriber.address(),
        subscriber.contactEmail(),
        subscriber.language(),
        subscriber.state(),
        subscriber.wants(),
        subscriber.componentIds().stream()
            .map(UUID::toString)
            .sorted()
            .collect(Collectors.joining(";")),
        subscriber.postId(),
        subscriber.externalId(),
        subscriber.createdAt(),
        subscriber.confirmedAt(),
        subscriber.quarantinedAt(),
        subscriber.lastBounce());
  }
}
