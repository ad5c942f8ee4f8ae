package dev.muster.postmortem.action.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.action.SavedView;
import dev.muster.postmortem.action.SavedViews;
import dev.muster.postmortem.people.Reader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The filters of the list of action items that people keep. */
@Path("/api/postmortem/v1/action-item-views")
@Tag(name = "action items")
public class SavedViewResource {
  private final SavedViews views;
  private final CurrentActor actor;
  private final AuditScope audit;

  SavedViewResource(SavedViews views, CurrentActor actor, AuditScope audit) {
    this.views = views;
    this.actor = actor;
    this.audit = audit;
  }

  /**
   * A filter to keep.
   *
   * @param teamId the team that sees it too; the caller's alone when absent
   * @param filter the parameters of listActionItems, by name
   */
  public record ViewText(
      @NotBlank @Size(max = 100) String name,
      UUID teamId,
      @NotNull @Size(max = 15)
          Map<
                  @NotNull
                  @Pattern(
                      regexp =
                          "status|owner|teamId|serviceId|priority|olderThanDays|youngerThanDays"
                              + "|text|cameBack|nobodys|noTeam|impact|effort|judged|sort",
                      message = "must be a parameter of the list of action items")
                  String,
                  @NotNull @Size(max = 200) String>
              filter) {
    public ViewText {
      filter = filter == null ? null : new HashMap<>(filter);
    }

    private SavedViews.Wanted wanted() {
      return new SavedViews.Wanted(name.strip(), teamId, filter);
    }
  }

  /** A filter that is kept; {@code yours} says whether the caller may change it. */
  public record ViewAnswer(
      UUID id, String name, @Nullable UUID teamId, Map<String, String> filter, boolean yours) {
    public ViewAnswer {
      filter = Map.copyOf(filter);
    }
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listActionItemViews",
      summary = "The caller's views and those of their teams, by name")
  public List<ViewAnswer> list() {
    Reader reader = Reader.of(actor.get());
    return reader.personId() == null
        ? List.of()
        : views.of(reader.personId()).stream().map(view -> answer(view, reader)).toList();
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Write("action-item-view.add")
  @Operation(operationId = "addActionItemView", summary = "Keep a filter")
  public ViewAnswer add(@NotNull @Valid ViewText text) {
    Reader reader = person();
    SavedView view = views.add(text.wanted(), reader);
    audit.target("action-item-view", view.id());
    return answer(view, reader);
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Write("action-item-view.change")
  @Operation(operationId = "changeActionItemView", summary = "Replace a filter of the caller's own")
  public ViewAnswer change(@PathParam("id") UUID id, @NotNull @Valid ViewText text) {
    Reader reader = person();
    audit.target("action-item-view", id);
    return answer(views.change(id, text.wanted(), reader), reader);
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Write("action-item-view.remove")
  @Operation(operationId = "removeActionItemView", summary = "Forget a filter of the caller's own")
  public void remove(@PathParam("id") UUID id) {
    audit.target("action-item-view", id);
    views.remove(id, person());
  }

  private static ViewAnswer answer(SavedView view, Reader reader) {
    return new ViewAnswer(
        view.id(), view.name(), view.teamId(), view.filter(), reader.is(view.personId()));
  }

  private Reader person() {
    Reader reader = Reader.of(actor.get());
    if (reader.personId() == null) {
      throw new ProblemException(
          Problem.forbidden("action-item-view.nobody", "Only people of the catalogue keep views"));
    }
    return reader;
  }
}
