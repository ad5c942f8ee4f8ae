package dev.muster.postmortem.importing.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A document to look at.
 *
 * @param markdown at most a million characters
 * @param incidentId the incident that it is about; absent to look at the document alone
 */
public record ImportTrial(@NotBlank @Size(max = LONGEST) String markdown, UUID incidentId) {
  static final int LONGEST = 1_000_000;
}
