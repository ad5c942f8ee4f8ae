package dev.muster.comms.manage.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something said in an incident (contract A.5). */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WireIncidentUpdate(
    String id,
    String incidentId,
    String status,
    String body,
    String createdAt,
    String updatedAt,
    String displayAt,
    @Nullable List<AffectedComponent> affectedComponents,
    boolean deliverNotifications,
    @Nullable String customTweet,
    @Nullable String tweetId,
    @Nullable String twitterUpdatedAt,
    boolean wantsTwitterUpdate) {

  /**
   * A component that changed.
   *
   * @param code its public id
   * @param name with its group in front
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record AffectedComponent(String code, String name, String oldStatus, String newStatus) {}
}
