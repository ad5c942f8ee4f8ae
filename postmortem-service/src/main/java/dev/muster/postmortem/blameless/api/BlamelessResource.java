package dev.muster.postmortem.blameless.api;

import dev.muster.platform.audit.Inquiry;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.blameless.BlameChecks;
import dev.muster.postmortem.blameless.BlameFinding;
import dev.muster.postmortem.people.Reader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looks for wording that blames people; it explains and never blocks. */
@Path("/api/postmortem/v1/postmortems/{id}/blameless-check")
@Tag(name = "blameless check")
public class BlamelessResource {
  private final BlameChecks checks;
  private final CurrentActor actor;

  BlamelessResource(BlameChecks checks, CurrentActor actor) {
    this.checks = checks;
    this.actor = actor;
  }

  /**
   * A text to check.
   *
   * @param language of the explanations; English when absent
   */
  public record CheckedText(
      @NotNull @Size(max = 200_000) String text, @Size(max = 35) String language) {}

  /** What was found, from the beginning on. */
  public record BlameFindings(List<BlameFinding> findings) {}

  @POST
  @Inquiry
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(
      operationId = "checkBlameless",
      summary = "Wording in a text that names and blames people, with reasons and suggestions")
  public BlameFindings check(@PathParam("id") UUID id, @NotNull @Valid CheckedText wanted) {
    String language = Languages.negotiate(wanted.language(), null).getLanguage();
    return new BlameFindings(checks.check(id, wanted.text(), language, Reader.of(actor.get())));
  }
}
