package dev.muster.postmortem.library.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.library.Learning;
import dev.muster.postmortem.library.Learnings;
import dev.muster.postmortem.library.Library;
import dev.muster.postmortem.library.LibraryFilter;
import dev.muster.postmortem.library.LibraryRow;
import dev.muster.postmortem.library.Passage;
import dev.muster.postmortem.library.Passages;
import dev.muster.postmortem.library.Tags;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.related.CauseNames;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All post-mortems, to look through and to search. */
@Path("/api/postmortem/v1/library")
@Tag(name = "library")
public class LibraryResource {
  private final Library library;
  private final Passages passages;
  private final Tags tags;
  private final Learnings learnings;
  private final CauseNames causes;
  private final CurrentActor actor;
  private final AuditScope audit;

  LibraryResource(
      Library library,
      Passages passages,
      Tags tags,
      Learnings learnings,
      CauseNames causes,
      CurrentActor actor,
      AuditScope audit) {
    this.library = library;
    this.passages = passages;
    this.tags = tags;
    this.learnings = learnings;
    this.causes = causes;
    this.actor = actor;
    this.audit = audit;
  }

  /** A post-mortem with the best places of what was searched for; none without a search. */
  public record LibraryEntry(LibraryRow postmortem, List<Passage> passages) {}

  /**
   * How what was found is spread over causes.
   *
   * @param names names of all categories by key, then by language
   */
  public record LibraryCauses(
      List<Library.CauseCount> causes, Map<String, Map<String, String>> names) {}

  /** The tags in use. */
  public record LibraryTags(List<Tags.TagCount> tags) {}

  /** The learning of the month; null while there is none. */
  public record CurrentLearning(@Nullable Learning learning) {}

  /** Chooses the learning of this month; {@code why} is mailed with it. */
  public record ChosenLearning(@NotNull UUID postmortemId, @NotNull @Size(max = 1000) String why) {}

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "searchLibrary",
      summary = "Post-mortems, newest first or best match first; stakeholders see published ones")
  public Page<LibraryEntry> search(
      @Valid @BeanParam LibraryParameters parameters, @Valid @BeanParam PageRequest page) {
    LibraryFilter filter = parameters.filter();
    Page<LibraryRow> rows = library.page(filter, reader(), page);
    Map<UUID, List<Passage>> found =
        filter.words() == null || rows.items().isEmpty()
            ? Map.of()
            : passages.of(
                rows.items().stream().map(LibraryRow::id).toList(), filter.words(), reader());
    return rows.map(row -> new LibraryEntry(row, found.getOrDefault(row.id(), List.of())));
  }

  @GET
  @Path("causes")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "countLibraryCauses", summary = "How many came from each cause")
  public LibraryCauses causes(@Valid @BeanParam LibraryParameters parameters) {
    return new LibraryCauses(library.causes(parameters.filter(), reader()), causes.all());
  }

  @GET
  @Path("tags")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "listLibraryTags", summary = "The hundred most frequent tags")
  public LibraryTags tags() {
    return new LibraryTags(tags.frequent(reader()));
  }

  @GET
  @Path("learning")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "getLearning", summary = "The learning of this month, or of the last")
  public CurrentLearning learning() {
    return new CurrentLearning(learnings.current().orElse(null));
  }

  @PUT
  @Path("learning")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("learning.choose")
  @Operation(operationId = "chooseLearning", summary = "Choose the learning of this month")
  public CurrentLearning choose(@NotNull @Valid ChosenLearning wanted) {
    audit.target("postmortem", wanted.postmortemId());
    return new CurrentLearning(
        learnings.choose(wanted.postmortemId(), wanted.why(), reader(), actor.get().who()));
  }

  private Reader reader() {
    return Reader.of(actor.get());
  }
}
