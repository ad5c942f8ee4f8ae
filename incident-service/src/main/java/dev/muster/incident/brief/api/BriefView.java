package dev.muster.incident.brief.api;

import dev.muster.incident.brief.Brief;
import dev.muster.incident.brief.Topic;
import dev.muster.platform.i18n.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A brief in the reader's language.
 *
 * @param at as of when
 * @param sections every topic once, also those with nothing to tell
 */
public record BriefView(Instant at, List<SectionView> sections) {

  /** What there is to tell about a topic; no items for nothing. */
  @Schema(name = "BriefSection")
  public record SectionView(Topic topic, String title, List<ItemView> items) {}

  /**
   * One thing.
   *
   * @param at the moment that goes with it; null for none
   * @param late whether it is out of time or missing
   */
  @Schema(name = "BriefItem")
  public record ItemView(String text, @Nullable Instant at, boolean late) {}

  public static BriefView from(Brief brief, Locale locale) {
    return new BriefView(
        brief.at(),
        brief.sections().stream()
            .map(
                section ->
                    new SectionView(
                        section.topic(),
                        Texts.of("incident").text(locale, "topic." + section.topic()),
                        section.items().stream()
                            .map(
                                item ->
                                    new ItemView(item.line().in(locale), item.at(), item.late()))
                            .toList()))
            .toList());
  }
}
