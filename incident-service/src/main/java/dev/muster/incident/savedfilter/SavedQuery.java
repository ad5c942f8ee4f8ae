package dev.muster.incident.savedfilter;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.muster.contracts.Severity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a saved filter asks the list for; what is null or missing narrows nothing.
 *
 * @param state as the list understands it: open, resolved, all or names of states
 * @param mine whether only incidents in which the reader has or had a role
 * @param lastDays how many days back trouble may have begun, counted from the day of reading
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SavedQuery(
    @Nullable @Size(max = 10)
        List<
                @NotNull
                @Pattern(
                    regexp =
                        "open|resolved|all|DETECTED|ACKNOWLEDGED|INVESTIGATING|IDENTIFIED"
                            + "|MITIGATING|MONITORING|RESOLVED|CLOSED|CANCELLED")
                String>
            state,
    @Nullable @Size(max = 4) List<@NotNull Severity> severity,
    @Nullable UUID serviceId,
    @Nullable UUID teamId,
    @Nullable UUID commanderId,
    @Nullable Boolean mine,
    @Nullable Boolean drill,
    @Nullable @Positive @Max(3_660) Integer lastDays) {}
