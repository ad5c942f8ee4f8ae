package dev.muster.comms.imports.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.muster.comms.imports.ImportOrigin;
import dev.muster.comms.imports.ImportState;
import dev.muster.comms.imports.PageImport;
import dev.muster.comms.imports.PageImports.Count;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import: what was found, what becomes of it and how far it is.
 *
 * @param baseUrl null for an upload
 * @param source what the other side's objects are remembered under
 * @param problem away, key, unknown, rejected, address or document; null when nothing is wrong
 * @param finishedAt null before
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PageImportResponse(
    UUID id,
    UUID pageId,
    ImportOrigin origin,
    @Nullable String baseUrl,
    String source,
    String language,
    ImportState state,
    @Nullable String problem,
    @Nullable String detail,
    List<Count> counts,
    Who startedBy,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  static PageImportResponse from(PageImport run, List<Count> counts) {
    return new PageImportResponse(
        run.id(),
        run.pageId(),
        run.origin(),
        run.baseUrl(),
        run.source(),
        run.language(),
        run.state(),
        run.problem(),
        run.detail(),
        counts,
        run.startedBy(),
        run.createdAt(),
        run.finishedAt());
  }
}
