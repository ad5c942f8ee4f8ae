package dev.muster.incident.search.api;

import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.incident.api.FilterQuery;
import dev.muster.incident.search.Search;
import dev.muster.incident.search.Search.Position;
import dev.muster.incident.search.Search.Tier;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finds incidents by what is said in them. */
@Path("/api/incident/v1/search")
@Tag(name = "Search")
@RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
public class SearchResource {
  private final Search search;
  private final HitViews views;
  private final CurrentCaller caller;

  SearchResource(Search search, HitViews views, CurrentCaller caller) {
    this.search = search;
    this.views = views;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "searchIncidents",
      summary = "Incidents by what is said in them, in English and Russian",
      description =
          "All words must occur; \"quotes\" keep words together, `or` and a leading minus mean"
              + " what they say. First the incident that the text names, then those that are called"
              + " so, then those in which it is said; the newest first within each. What was said"
              + " a moment ago is found within seconds.")
  public SearchAnswer search(
      @QueryParam("q")
          @NotBlank
          @Size(max = 200)
          @Parameter(description = "Words, or a reference such as INC-12")
          String text,
      @Valid @BeanParam FilterQuery query,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(50) int limit,
      @QueryParam("cursor") @Size(max = 500) String cursor) {
    var page = new PageRequest(limit, cursor);
    var found =
        search.find(
            text.strip(),
            query.filter("all", caller.get()),
            caller.get(),
            page.after(2).map(SearchResource::position).orElse(Position.START),
            page.fetchSize());
    return SearchAnswer.of(views.of(found.hits()), found.correctedTo(), page);
  }

  private static Position position(Cursor cursor) {
    return Stream.of(Tier.values())
        .filter(tier -> tier.name().equals(cursor.text(0)))
        .map(tier -> new Position(tier, cursor.number(1)))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.badRequest(
                        "request.bad-cursor",
                        "The cursor is not one that this search gave out",
                        new FieldError("cursor", "cursor", "use the value of `next` unchanged"))));
  }
}
