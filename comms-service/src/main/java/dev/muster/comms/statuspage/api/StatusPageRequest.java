package dev.muster.comms.statuspage.api;

import dev.muster.comms.status.Rollup;
import dev.muster.comms.statuspage.PageSettings;
import dev.muster.comms.validation.KnownZone;
import dev.muster.comms.validation.SpokenLanguage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A status page to add or change.
 *
 * @param slug last part of its address
 * @param description by language; none when left out
 * @param languages the page's own language first
 * @param zone {@code UTC} when left out
 * @param isDefault whether it answers at the root address; the first page does in any case
 * @param rollup {@code BLEND} when left out
 * @param uptimeWeights shares of the time that count as an outage; left as they are when left out
 * @param supportContact address or link for customers
 * @param showPromises whether the times of the next word and of the expected end are shown; left as
 *     it is when left out
 */
public record StatusPageRequest(
    @NotBlank @Size(max = 60) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String slug,
    @NotBlank @Size(max = 120) String name,
    @Size(max = 10)
        Map<@NotNull @SpokenLanguage String, @NotBlank @Size(max = 1000) String> description,
    @NotEmpty @Size(max = 10) List<@NotNull @SpokenLanguage String> languages,
    @KnownZone String zone,
    Boolean isDefault,
    Rollup rollup,
    @Valid UptimeWeightsRequest uptimeWeights,
    @Size(max = 200) String supportContact,
    Boolean showPromises) {

  /** As the domain wants it. */
  public PageSettings settings() {
    return new PageSettings(
        slug,
        name.strip(),
        Optional.ofNullable(description).orElse(Map.of()),
        languages.stream().distinct().toList(),
        ZoneId.of(Optional.ofNullable(zone).orElse("UTC")),
        Boolean.TRUE.equals(isDefault),
        Optional.ofNullable(rollup).orElse(Rollup.BLEND),
        Optional.ofNullable(uptimeWeights).map(UptimeWeightsRequest::weights).orElse(null),
        Optional.ofNullable(supportContact).filter(text -> !text.isBlank()).orElse(null),
        showPromises);
  }
}
