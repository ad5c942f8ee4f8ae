package dev.muster.oncall.pagerduty;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * How PagerDuty's API names another thing.
 *
 * @param type ends with {@code _reference}
 * @param self null when the compatible API does not serve it
 */
@JsonNaming(SnakeCaseStrategy.class)
public record WireReference(
    String id, String type, String summary, @Nullable String self, @Nullable String htmlUrl) {}
