package dev.muster.comms.announcement;

import java.time.Instant;
import java.util.Map;

/**
 * What an administrator decides about an announcement.
 *
 * @param title by language
 * @param body by language; empty for a title alone
 * @param startsAt null for now, and leaves it as it is on a change
 * @param endsAt null for until it is removed
 * @param position order on the page, from 1; null leaves it where it is, and puts a new one last
 */
public record AnnouncementSettings(
    Map<String, String> title,
    Map<String, String> body,
    Tone tone,
    Instant startsAt,
    Instant endsAt,
    Integer position) {
  public AnnouncementSettings {
    title = Map.copyOf(title);
    body = Map.copyOf(body);
  }

  AnnouncementSettings placed(Instant now, int last) {
    return new AnnouncementSettings(
        title,
        body,
        tone,
        startsAt == null ? now : startsAt,
        endsAt,
        position == null ? last + 1 : position);
  }
}
