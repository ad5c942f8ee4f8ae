package dev.muster.postmortem.meeting;

import dev.muster.postmortem.policy.AgendaItem;
import dev.muster.postmortem.policy.AgendaPreset;
import dev.muster.postmortem.wording.Phrases;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What the points of an agenda are called. */
public final class MeetingTopics {
  private static final Set<String> SHIPPED =
      Arrays.stream(AgendaPreset.values())
          .flatMap(preset -> preset.items().stream())
          .map(AgendaItem::topic)
          .collect(Collectors.toSet());

  private MeetingTopics() {}

  /** The words for a topic that Muster ships; any other says what it is by itself. */
  public static String name(String topic, Phrases phrases) {
    return SHIPPED.contains(topic) ? phrases.text("agenda." + topic) : topic;
  }
}
