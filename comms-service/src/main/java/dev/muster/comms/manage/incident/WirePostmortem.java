package dev.muster.comms.manage.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.muster.comms.manage.body.WireTime;
import dev.muster.comms.postmortem.PublicPostmortem;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.text.Localized;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A post-mortem as the manage API shows it (contract B.5), in the page's own language. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WirePostmortem(
    @Nullable String previewKey,
    @Nullable String body,
    @Nullable String bodyUpdatedAt,
    @Nullable String bodyDraft,
    @Nullable String bodyDraftUpdatedAt,
    @Nullable String publishedAt,
    boolean notifySubscribers,
    boolean notifyTwitter,
    @Nullable String customTweet,
    String createdAt,
    String updatedAt) {

  public static WirePostmortem of(StatusPage page, PublicPostmortem postmortem) {
    WireTime times = new WireTime(page.zone());
    return new WirePostmortem(
        null,
        words(page, postmortem.body()),
        times.write(postmortem.bodyAt()),
        words(page, postmortem.draft()),
        times.write(postmortem.draftAt()),
        times.write(postmortem.publishedAt()),
        postmortem.told(),
        false,
        null,
        times.write(postmortem.createdAt()),
        times.write(postmortem.updatedAt()));
  }

  private static String words(StatusPage page, Map<String, String> words) {
    return words == null ? null : Localized.pick(words, page.languages().get(0), page.languages());
  }
}
