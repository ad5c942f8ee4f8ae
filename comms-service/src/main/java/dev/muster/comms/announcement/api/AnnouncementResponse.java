package dev.muster.comms.announcement.api;

import dev.muster.comms.announcement.Announcement;
import dev.muster.comms.announcement.Tone;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An announcement.
 *
 * @param body by language; empty when there is only a title
 * @param endsAt null when it stands until it is removed
 */
public record AnnouncementResponse(
    UUID id,
    UUID pageId,
    Map<String, String> title,
    Map<String, String> body,
    Tone tone,
    Instant startsAt,
    @Nullable Instant endsAt,
    int position,
    Instant createdAt,
    Instant updatedAt) {

  static AnnouncementResponse from(Announcement announcement) {
    return new AnnouncementResponse(
        announcement.id(),
        announcement.pageId(),
        announcement.title(),
        announcement.body(),
        announcement.tone(),
        announcement.startsAt(),
        announcement.endsAt(),
        announcement.position(),
        announcement.createdAt(),
        announcement.updatedAt());
  }
}
