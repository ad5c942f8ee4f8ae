package dev.muster.comms.manage.canned;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.muster.comms.canned.CannedUpdate;
import dev.muster.comms.manage.component.PageParts;
import dev.muster.comms.manage.component.WireComponent;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.text.Localized;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Prepared words as the manage API shows them (contract B.5).
 *
 * @param groupId whatever the client sorts them by
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WireTemplate(
    String id,
    List<WireComponent> components,
    String name,
    String title,
    String body,
    @Nullable String groupId,
    @Nullable String updateStatus,
    boolean shouldTweet,
    boolean shouldSendNotifications) {

  /**
   * @param parts of the page
   */
  public static WireTemplate of(StatusPage page, PageParts parts, CannedUpdate canned) {
    return new WireTemplate(
        canned.code(),
        parts.some(Set.copyOf(canned.componentIds())),
        canned.name(),
        words(page, canned.title()),
        words(page, canned.body()),
        canned.category(),
        canned.status() == null ? null : canned.status().wire(),
        false,
        canned.deliver());
  }

  private static String words(StatusPage page, Map<String, String> words) {
    return Localized.pick(words, page.languages().get(0), page.languages());
  }
}
