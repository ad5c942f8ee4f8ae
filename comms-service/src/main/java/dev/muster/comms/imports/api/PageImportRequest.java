package dev.muster.comms.imports.api;

import dev.muster.comms.imports.ImportOrigin;
import dev.muster.comms.validation.SpokenLanguage;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A page of another Statuspage to bring over.
 *
 * @param baseUrl of the manage API (the vendor's when left out), or of the public page
 * @param externalId the page's id at the manage API
 * @param apiKey of the manage API; forgotten as soon as all is read
 * @param document for an upload: JSON with the lists components, component_groups, incidents,
 *     scheduled_maintenances, metrics and subscribers, as the other side's API has them
 * @param language of the words there; the page's own when left out
 */
public record PageImportRequest(
    @NotNull ImportOrigin origin,
    @Size(max = 300) String baseUrl,
    @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9_-]+") String externalId,
    @Size(min = 8, max = 200) @Pattern(regexp = "[!-~]+") String apiKey,
    @Size(max = 1_900_000) String document,
    @SpokenLanguage String language) {}
