package dev.muster.incident.room.api;

import dev.muster.contracts.Link;
import dev.muster.contracts.Who;
import dev.muster.incident.incident.api.PersonView;
import dev.muster.incident.room.ChannelStep;
import dev.muster.incident.room.GuestState;
import dev.muster.incident.room.RoomMode;
import dev.muster.incident.room.Rooms.Place;
import dev.muster.incident.room.WarRoom;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place where people meet about an incident.
 *
 * @param open whether there is a room that is in use
 * @param mode what the policy says of rooms for the severity
 * @param openedAt null while there was never one, like {@code openedBy}
 * @param channel null where no chat is configured: the console is the room
 * @param teams whether Microsoft Teams is told of the incident
 * @param bridgeUrl of the call; null for none
 * @param dialIn what to dial where the bridge cannot be reached; null for none
 * @param services of the incident, with where to look
 * @param protocol how people work together in the room, in the reader's language
 */
public record RoomView(
    boolean open,
    RoomMode mode,
    @Nullable Instant openedAt,
    @Nullable Who openedBy,
    @Nullable ChannelView channel,
    List<GuestView> guests,
    boolean teams,
    @Nullable String bridgeUrl,
    @Nullable String dialIn,
    List<ServiceLinksView> services,
    List<String> protocol) {

  /** How far the channel is. */
  public enum ChannelState {
    MAKING,
    OPEN,
    ARCHIVED
  }

  /**
   * The channel in the chat.
   *
   * @param name null until one is tried
   * @param url null until there is a channel
   * @param closed whether only those who are asked in see it
   * @param archiveAt when it is put away; null while the incident runs
   * @param problems what did not work and is tried again
   */
  public record ChannelView(
      ChannelState state,
      @Nullable String name,
      @Nullable String url,
      boolean closed,
      @Nullable Instant archiveAt,
      List<ProblemView> problems) {
    static ChannelView from(WarRoom room) {
      var problems =
          room.steps().all().entrySet().stream()
              .filter(course -> course.getValue().error() != null)
              .map(
                  course ->
                      new ProblemView(
                          course.getKey(),
                          course.getValue().error(),
                          course.getValue().failures(),
                          course.getValue().retryAt()))
              .sorted(Comparator.comparing(ProblemView::step))
              .toList();
      return new ChannelView(
          state(room), room.name(), room.channelUrl(), room.closed(), room.archiveAt(), problems);
    }

    private static ChannelState state(WarRoom room) {
      if (room.channelId() == null) {
        return ChannelState.MAKING;
      }
      return room.archivedAt() == null ? ChannelState.OPEN : ChannelState.ARCHIVED;
    }
  }

  /** A step that did not work, how often in a row, and when it is tried again. */
  public record ProblemView(ChannelStep step, String error, int failures, Instant retryAt) {}

  /** Somebody who was asked into the channel; {@code error} is null unless they were refused. */
  public record GuestView(PersonView person, GuestState state, @Nullable String error) {}

  /** A service and its dashboards, logs, traces and runbook, as the catalogue has them. */
  public record ServiceLinksView(UUID id, String name, List<Link> links) {}

  static RoomView from(Place place, List<String> protocol, Map<UUID, PersonView> people) {
    var room = place.room();
    return new RoomView(
        place.open(),
        place.mode(),
        room == null ? null : room.openedAt(),
        room == null ? null : room.openedBy(),
        room == null || room.chat() == WarRoom.Chat.NONE ? null : ChannelView.from(room),
        place.guests().stream()
            .map(guest -> new GuestView(people.get(guest.personId()), guest.state(), guest.error()))
            .sorted(Comparator.comparing(guest -> guest.person().name()))
            .toList(),
        place.teams(),
        place.bridgeUrl(),
        place.dialIn(),
        place.services().stream()
            .map(service -> new ServiceLinksView(service.id(), service.name(), service.links()))
            .toList(),
        protocol);
  }
}
