package dev.muster.comms.maintenance.api;

import dev.muster.comms.check.CheckCode;
import dev.muster.comms.maintenance.MaintenancePlan;
import dev.muster.comms.maintenance.MaintenanceStatement;
import dev.muster.comms.maintenance.Window;
import dev.muster.comms.validation.SpokenLanguage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Another plan in place of the present one.
 *
 * @param title by language of the page
 * @param body what is said of the change, by language of the page; nothing when left out
 * @param componentIds components of the page that are worked on
 * @param switches everything happens by itself when left out
 * @param deliver whether subscribers are told what is said; true when left out
 * @param acknowledged findings of the checks that may stand: words with others are refused; left
 *     out by those who speak without the checks
 */
public record MaintenanceChangeRequest(
    @NotEmpty @Size(max = 10)
        Map<@NotNull @SpokenLanguage String, @NotBlank @Size(max = 255) String> title,
    @Size(max = 10) Map<@NotNull @SpokenLanguage String, @NotBlank @Size(max = 25_000) String> body,
    @Size(max = 500) Set<@NotNull UUID> componentIds,
    @NotNull Instant scheduledFor,
    @NotNull Instant scheduledUntil,
    @Valid SwitchesBody switches,
    Boolean deliver,
    @Size(max = 20) Set<@NotNull CheckCode> acknowledged) {

  MaintenancePlan plan() {
    return new MaintenancePlan(
        title,
        Optional.ofNullable(componentIds).orElse(Set.of()),
        new Window(scheduledFor, scheduledUntil),
        SwitchesBody.chosen(switches));
  }

  MaintenanceStatement statement() {
    return MaintenanceStatement.words(
        Optional.ofNullable(body).orElse(Map.of()), !Boolean.FALSE.equals(deliver), acknowledged);
  }
}
