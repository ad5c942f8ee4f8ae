package dev.muster.incident.room;

import dev.muster.contracts.Link;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.platform.i18n.Texts;
import java.util.List;
import java.util.Map;

/** Where people met, as links of the timeline: whoever reviews it later finds them there. */
final class RoomLinks {
  private static final Texts TEXTS = Texts.of("incident");

  private RoomLinks() {}

  /** The channel that is called so. */
  static List<Link> channel(String name, String url, RoomPolicy policy) {
    return List.of(
        new Link(url, TEXTS.text(policy.locale(), "room.channel-link", Map.of("channel", name))));
  }

  /** The call; none where the policy names none. */
  static List<Link> call(IncidentFacts incident, RoomPolicy policy) {
    var url = RoomTemplate.of(policy.bridgeUrl(), incident);
    return url == null
        ? List.of()
        : List.of(new Link(url, TEXTS.text(policy.locale(), "room.call-link", Map.of())));
  }
}
