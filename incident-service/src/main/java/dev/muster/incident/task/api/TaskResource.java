package dev.muster.incident.task.api;

import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.api.IncidentResource;
import dev.muster.incident.incident.api.People;
import dev.muster.incident.task.Assignment;
import dev.muster.incident.task.Task;
import dev.muster.incident.task.TaskCommands;
import dev.muster.incident.task.TaskStatus;
import dev.muster.incident.task.Tasks;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.Roles;
import dev.muster.platform.time.SaneTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is to be done in an incident, by whom, until when. */
@Path(IncidentResource.PATH + "/{id}/tasks")
@Tag(name = "Tasks")
@RolesAllowed({Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
public class TaskResource {
  private final TaskCommands commands;
  private final Tasks tasks;
  private final People people;
  private final CurrentCaller caller;
  private final AuditScope audit;

  TaskResource(
      TaskCommands commands, Tasks tasks, People people, CurrentCaller caller, AuditScope audit) {
    this.commands = commands;
    this.tasks = tasks;
    this.people = people;
    this.caller = caller;
    this.audit = audit;
  }

  /**
   * Something to do.
   *
   * @param assigneeId null for whoever takes it
   * @param hypothesis number of the hypothesis that it tests; null for none
   * @param timeBoxUntil when whoever has it is asked how it stands; null for never
   */
  public record TaskRequest(
      @NotBlank @Size(max = 500) String title,
      @Nullable UUID assigneeId,
      @Nullable @Positive Integer hypothesis,
      @Nullable @SaneTime Instant timeBoxUntil) {
    Assignment wanted() {
      return new Assignment(title.strip(), assigneeId, hypothesis, timeBoxUntil);
    }
  }

  /** How a task ends: done or dropped; {@code result} may be null. */
  public record EndRequest(
      @NotNull TaskStatus status, @Nullable @Size(max = 5_000) String result) {}

  @GET
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(operationId = "listTasks", summary = "All tasks, also those that have ended")
  public List<TaskView> list(@PathParam("id") UUID id) {
    var found = tasks.of(id, caller.get());
    var assignees = people.of(found.stream().map(Task::assigneeId).toList());
    return found.stream().map(task -> TaskView.from(task, assignees)).toList();
  }

  @POST
  @Write("incident.task-add")
  @APIResponseSchema(value = TaskView.class, responseCode = "201")
  @Operation(operationId = "addTask", summary = "Add something to do")
  public RestResponse<TaskView> add(@PathParam("id") UUID id, @NotNull @Valid TaskRequest request) {
    return Answers.created(
        IncidentResource.PATH + "/" + id + "/tasks",
        view(commands.add(target(id), request.wanted())));
  }

  @PUT
  @Path("/{number}")
  @Write("incident.task-assign")
  @Operation(
      operationId = "assignTask",
      summary = "Rewrite what is to be done, by whom, until when")
  @APIResponseSchema(value = TaskView.class, responseCode = "200")
  public RestResponse<TaskView> assign(
      @PathParam("id") UUID id,
      @PathParam("number") int number,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid TaskRequest request) {
    var task = commands.assign(target(id), number, ifMatch, request.wanted());
    return Answers.ok(view(task), task.version());
  }

  @POST
  @Path("/{number}/end")
  @Write("incident.task-end")
  @Operation(operationId = "endTask", summary = "It is done, or not needed any more")
  public TaskView end(
      @PathParam("id") UUID id,
      @PathParam("number") int number,
      @NotNull @Valid EndRequest request) {
    return view(commands.end(target(id), number, request.status(), request.result()));
  }

  @POST
  @Path("/{number}/follow-up")
  @Write("incident.task-follow-up")
  @Operation(
      operationId = "followUpTask",
      summary = "Make it an action item",
      description = "postmortem-service proposes it with the incident's post-mortem.")
  public TaskView followUp(@PathParam("id") UUID id, @PathParam("number") int number) {
    return view(commands.followUp(target(id), number));
  }

  private Target target(UUID id) {
    audit.target("incident", id);
    return new Target(id, null, caller.get());
  }

  private TaskView view(Task task) {
    return TaskView.from(task, people.of(Collections.singletonList(task.assigneeId())));
  }
}
