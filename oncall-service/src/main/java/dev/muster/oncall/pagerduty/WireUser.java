package dev.muster.oncall.pagerduty;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.muster.oncall.person.Person;
import org.jspecify.annotations.Nullable;

/**
 * A person as PagerDuty's API shows one.
 *
 * @param type {@code user_reference}, or {@code user} with all that follows
 */
@JsonNaming(SnakeCaseStrategy.class)
public record WireUser(
    String id,
    String type,
    String summary,
    @Nullable String self,
    @Nullable String htmlUrl,
    @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String name,
    @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String email,
    @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String timeZone) {

  /** The whole entity in place of the reference. */
  public WireUser whole(Person person) {
    return new WireUser(
        id, "user", summary, self, htmlUrl, person.name(), person.email(), person.zone().getId());
  }
}
