package dev.muster.postmortem.importing.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A document to take over.
 *
 * @param markdown at most a million characters
 * @param incidentId the incident that it is about, which is resolved
 * @param replace whether texts that people wrote may give way; absent means no
 */
public record ImportRequest(
    @NotBlank @Size(max = ImportTrial.LONGEST) String markdown,
    @NotNull UUID incidentId,
    Boolean replace) {}
