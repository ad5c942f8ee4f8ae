package dev.muster.postmortem.standard.api;

import dev.muster.platform.i18n.Languages;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.factor.Factor;
import dev.muster.postmortem.factor.Factors;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.standard.StandardActions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What organisations do again and again after incidents, to be proposed as it is or changed. */
@Path("/api/postmortem/v1/standard-actions")
@Tag(name = "action items")
public class StandardActionResource {
  private final Factors factors;
  private final CurrentActor actor;

  StandardActionResource(Factors factors, CurrentActor actor) {
    this.factors = factors;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listStandardActions",
      summary = "Actions that recur after incidents, in the reader's language")
  public List<StandardActionView> list(
      @Parameter(description = "Puts first what helps against its contributing factors")
          @QueryParam("postmortemId")
          UUID postmortemId,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accepted) {
    Locale language = Languages.negotiate(null, accepted);
    List<String> categories = postmortemId == null ? List.of() : categories(postmortemId);
    return StandardActions.bestFirst(categories).stream()
        .map(action -> StandardActionView.from(action, language, categories))
        .toList();
  }

  /** The categories of its factors, that of the main one first. */
  private List<String> categories(UUID postmortemId) {
    return factors.readable(postmortemId, Reader.of(actor.get())).stream()
        .sorted(Comparator.comparing((Factor factor) -> !factor.text().main()))
        .map(factor -> factor.text().category())
        .distinct()
        .toList();
  }
}
