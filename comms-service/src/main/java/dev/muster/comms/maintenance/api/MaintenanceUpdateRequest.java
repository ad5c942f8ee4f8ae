package dev.muster.comms.maintenance.api;

import dev.muster.comms.check.CheckCode;
import dev.muster.comms.maintenance.MaintenanceStatement;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.validation.SpokenLanguage;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Something to add to planned work, or to propose in a draft.
 *
 * @param status the one it has when left out
 * @param body by language of the page
 * @param components what it says of components, by their ids; the rest stay
 * @param deliver whether subscribers are told; true when left out
 * @param acknowledged findings of the checks that may stand: words with others are refused; left
 *     out by those who speak without the checks
 */
public record MaintenanceUpdateRequest(
    PublicStatus status,
    @NotEmpty @Size(max = 10)
        Map<@NotNull @SpokenLanguage String, @NotBlank @Size(max = 25_000) String> body,
    @Size(max = 500) Map<@NotNull UUID, @NotNull ComponentStatus> components,
    Boolean deliver,
    @Size(max = 20) Set<@NotNull CheckCode> acknowledged) {

  MaintenanceStatement statement() {
    return new MaintenanceStatement(
        status,
        body,
        Optional.ofNullable(components).orElse(Map.of()),
        !Boolean.FALSE.equals(deliver),
        acknowledged);
  }
}
