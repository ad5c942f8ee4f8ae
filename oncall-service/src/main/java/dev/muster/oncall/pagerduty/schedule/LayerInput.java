package dev.muster.oncall.pagerduty.schedule;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.muster.oncall.pagerduty.WireReferenceInput;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layer as clients send it; what is rendered of it is not read.
 *
 * @param id of a layer that stays; null for a new one
 * @param start from when it counts
 * @param end until when; null for ever
 * @param rotationVirtualStart when a turn of the first user begins
 * @param rotationTurnLengthSeconds whole hours
 * @param users in the order of their turns
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record LayerInput(
    @Nullable String id,
    @Nullable @Size(max = 200) String name,
    @NotNull String start,
    @Nullable String end,
    @NotNull String rotationVirtualStart,
    @Nullable Long rotationTurnLengthSeconds,
    @NotNull @Size(max = 100) List<@NotNull @Valid UserSlot> users,
    @Nullable @Size(max = 350) List<@NotNull @Valid WireRestriction> restrictions) {

  /** Who takes a turn. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record UserSlot(@NotNull @Valid WireReferenceInput user) {}
}
