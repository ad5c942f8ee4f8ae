package dev.muster.contracts.postmortem;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Published post-mortems that {@code recipientIds} are to look at again: those of incidents a year
 * ago, or the learning of a month. {@code month} is the first day of the month it is about;
 * restricted incidents are never among them.
 */
@EventType("dev.muster.postmortem.recalled.v1")
public record PostmortemsRecalled(
    UUID digestId,
    long sequence,
    Instant occurredAt,
    Occasion occasion,
    LocalDate month,
    List<UUID> recipientIds,
    List<Recalled> postmortems)
    implements PostmortemEvent {

  /** Why they are told of. */
  public enum Occasion {
    ANNIVERSARY,
    LEARNING_OF_THE_MONTH
  }

  /** One of them; {@code why} is what somebody said about it. */
  public record Recalled(
      UUID postmortemId, String reference, String title, Instant resolvedAt, @Nullable String why) {
    public Recalled {
      Fields.required(postmortemId, "postmortemId");
      Fields.required(reference, "reference");
      Fields.required(title, "title");
      Fields.required(resolvedAt, "resolvedAt");
    }
  }

  public PostmortemsRecalled {
    Fields.required(digestId, "digestId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(occasion, "occasion");
    Fields.required(month, "month");
    recipientIds = Fields.list(recipientIds);
    postmortems = Fields.list(postmortems);
  }

  @Override
  public UUID aggregateId() {
    return digestId;
  }
}
