package dev.muster.incident.savedfilter.api;

import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.incident.api.People;
import dev.muster.incident.savedfilter.SavedFilter;
import dev.muster.incident.savedfilter.SavedFilter.NewFilter;
import dev.muster.incident.savedfilter.SavedFilters;
import dev.muster.incident.savedfilter.SavedQuery;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Filters of the list of incidents that people keep. */
@Path(SavedFilterResource.PATH)
@Tag(name = "Search")
@RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
public class SavedFilterResource {
  static final String PATH = "/api/incident/v1/saved-filters";

  private final SavedFilters filters;
  private final People people;
  private final CurrentCaller caller;
  private final AuditScope audit;

  SavedFilterResource(SavedFilters filters, People people, CurrentCaller caller, AuditScope audit) {
    this.filters = filters;
    this.people = people;
    this.caller = caller;
    this.audit = audit;
  }

  /** A filter to keep; {@code shared} gives it to everybody. */
  public record FilterRequest(
      @NotBlank @Size(max = 100) String name,
      @NotNull Boolean shared,
      @NotNull @Valid SavedQuery query) {
    NewFilter wanted() {
      return new NewFilter(name.strip(), shared, query);
    }
  }

  @GET
  @Operation(
      operationId = "listSavedFilters",
      summary = "The reader's own filters and those of everybody")
  public Page<SavedFilterView> list(@Valid @BeanParam PageRequest page) {
    var after = page.after(1).map(cursor -> cursor.uuid(0)).orElse(null);
    var found =
        Page.of(
            filters.of(caller.get(), after, page.fetchSize()),
            page,
            filter -> Cursor.encode(filter.id()));
    var owners = people.of(found.items().stream().map(SavedFilter::ownerId).toList());
    return found.map(
        filter ->
            SavedFilterView.from(
                filter, owners.get(filter.ownerId()), caller.get().is(filter.ownerId())));
  }

  @POST
  @Write("saved-filter.add")
  @APIResponseSchema(value = SavedFilterView.class, responseCode = "201")
  @Operation(operationId = "addSavedFilter", summary = "Keep a filter")
  public RestResponse<SavedFilterView> add(@NotNull @Valid FilterRequest request) {
    var filter = filters.add(caller.get(), request.wanted());
    audit.target("saved-filter", filter.id());
    return Answers.created(PATH + "/" + filter.id(), view(filter));
  }

  @PUT
  @Path("/{id}")
  @Write("saved-filter.change")
  @Operation(operationId = "changeSavedFilter", summary = "Rename, share or replace a filter")
  public SavedFilterView change(@PathParam("id") UUID id, @NotNull @Valid FilterRequest request) {
    audit.target("saved-filter", id);
    return view(filters.change(caller.get(), id, request.wanted()));
  }

  @DELETE
  @Path("/{id}")
  @Write("saved-filter.remove")
  @Operation(operationId = "removeSavedFilter", summary = "Keep a filter no longer")
  public RestResponse<Void> remove(@PathParam("id") UUID id) {
    audit.target("saved-filter", id);
    filters.remove(caller.get(), id);
    return RestResponse.noContent();
  }

  private SavedFilterView view(SavedFilter filter) {
    return SavedFilterView.from(
        filter,
        people.of(List.of(filter.ownerId())).get(filter.ownerId()),
        caller.get().is(filter.ownerId()));
  }
}
