package dev.muster.postmortem.draft;

import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.policy.LookBack;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Spelling;
import java.util.List;
import java.util.Map;

/** By when everybody is told, and when somebody looks at what holds (SEC-16). */
public final class FollowUpText {
  private FollowUpText() {}

  /** The two days as Markdown. */
  public static String of(LookBack lookBack, Phrases phrases) {
    return Markdown.normalise(
        Markdown.bullets(
            List.of(
                phrases.text("follow-up.shared", "day", Spelling.day(lookBack.sharedAt())),
                phrases.text(
                    "follow-up.reviewed",
                    Map.of(
                        "day",
                        Spelling.day(lookBack.reviewedAt()),
                        "days",
                        lookBack.reviewAfterDays())))));
  }
}
