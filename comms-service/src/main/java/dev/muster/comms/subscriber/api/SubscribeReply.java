package dev.muster.comms.subscriber.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.subscriber.Target;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What Statuspage answers to somebody who subscribes (contracts/statuspage.md, A.7): the same for
 * known and new targets.
 *
 * @param mode {@code email_sms} or {@code webhook}
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscribeReply(
    PageReference page,
    boolean canSelectComponents,
    String mode,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String webhook) {
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneOffset.UTC);

  /** The page, as every document of the public API begins. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record PageReference(
      String id, String name, String url, String timeZone, String updatedAt) {
    static PageReference of(StatusPage page, String url) {
      String zone = page.zone().getId();
      return new PageReference(
          page.code(),
          page.name(),
          url,
          zone.equals("UTC") ? "Etc/UTC" : zone,
          MILLISECONDS.format(page.updatedAt()));
    }
  }

  static SubscribeReply of(PageReference page, boolean components, Target target) {
    return switch (target.channel()) {
      case EMAIL -> new SubscribeReply(page, components, "email_sms", target.shown(), null, null);
      case SMS -> new SubscribeReply(page, components, "email_sms", null, target.shown(), null);
      case WEBHOOK, SLACK, TEAMS ->
          new SubscribeReply(page, components, "webhook", target.contact(), null, target.shown());
    };
  }

  /** For somebody who has an id and nothing else. */
  static SubscribeReply of(PageReference page, boolean components) {
    return new SubscribeReply(page, components, "email_sms", null, null, null);
  }
}
