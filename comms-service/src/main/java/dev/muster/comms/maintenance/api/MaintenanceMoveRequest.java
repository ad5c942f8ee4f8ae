package dev.muster.comms.maintenance.api;

import dev.muster.comms.check.CheckCode;
import dev.muster.comms.maintenance.MaintenanceStatement;
import dev.muster.comms.validation.SpokenLanguage;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words that go with a move.
 *
 * @param body by language of the page; our own when left out
 * @param deliver whether subscribers are told; true when left out
 * @param acknowledged findings of the checks that may stand: words with others are refused; left
 *     out by those who speak without the checks
 */
public record MaintenanceMoveRequest(
    @Size(max = 10) Map<@NotNull @SpokenLanguage String, @NotBlank @Size(max = 25_000) String> body,
    Boolean deliver,
    @Size(max = 20) Set<@NotNull CheckCode> acknowledged) {

  MaintenanceStatement statement() {
    return MaintenanceStatement.words(
        Optional.ofNullable(body).orElse(Map.of()), !Boolean.FALSE.equals(deliver), acknowledged);
  }
}
