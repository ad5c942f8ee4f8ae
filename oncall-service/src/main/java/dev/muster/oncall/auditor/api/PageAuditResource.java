package dev.muster.oncall.auditor.api;

import dev.muster.oncall.auditor.Difference;
import dev.muster.oncall.auditor.PageAudits;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the auditor found. */
@Path("/api/oncall/v1/page-audit")
@Tag(name = "Page audit")
public class PageAuditResource {
  private final PageAudits audits;

  PageAuditResource(PageAudits audits) {
    this.audits = audits;
  }

  /**
   * Whether the auditor does its work, and what came of it.
   *
   * @param completedAt when it looked at everything last; null before the first time
   * @param running whether that is not too long ago
   * @param foundLately how many differences it found within a day
   */
  public record AuditResponse(@Nullable Instant completedAt, boolean running, long foundLately) {}

  /**
   * Something that differs between the pages that should have gone out and those that did.
   *
   * @param run from 1
   * @param level from 1; one more than the policy has means the last resort; 0 for a page by hand
   * @param personId null when any of several people would have done
   */
  public record DifferenceResponse(
      UUID id,
      UUID alertId,
      long alertNumber,
      Difference.Kind kind,
      int run,
      int level,
      @Nullable UUID personId,
      @Nullable String personName,
      Instant expectedAt,
      Instant foundAt) {}

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Operation(operationId = "getPageAudit", summary = "Whether the auditor runs and what it found")
  public AuditResponse get() {
    var standing = audits.standing();
    return new AuditResponse(standing.completedAt(), standing.running(), standing.foundLately());
  }

  @GET
  @Path("/differences")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Operation(
      operationId = "listPageDifferences",
      summary = "What differed between the pages that were due and those that went out")
  public Page<DifferenceResponse> differences(@Valid @BeanParam PageRequest page) {
    var found = audits.page(page);
    var names = audits.names(found.items());
    return found.map(
        each -> {
          var difference = each.difference();
          return new DifferenceResponse(
              each.id(),
              difference.alertId(),
              each.alertNumber(),
              difference.kind(),
              difference.run() + 1,
              difference.level() + 1,
              difference.personId(),
              names.get(difference.personId()),
              difference.expectedAt(),
              each.foundAt());
        });
  }
}
