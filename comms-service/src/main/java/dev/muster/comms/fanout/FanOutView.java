package dev.muster.comms.fanout;

import dev.muster.comms.subscriber.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far something said has come.
 *
 * @param title of the post by language, or the name of the component
 * @param status what was said, in the words of the public API
 * @param number of the update in its post; null of a component
 * @param concerned subscribers that are to hear of it; null before they are counted
 * @param written subscribers that have been written to, whether it is sent or not
 * @param finishedAt when everybody was written to; null before
 */
public record FanOutView(
    UUID id,
    UUID pageId,
    @Nullable UUID postId,
    @Nullable UUID postUpdateId,
    @Nullable UUID componentId,
    Map<String, String> title,
    String status,
    @Nullable Integer number,
    Instant saidAt,
    @Nullable Integer concerned,
    int written,
    @Nullable Instant finishedAt,
    List<ChannelFigures> channels) {

  /**
   * How many messages stand where.
   *
   * @param waiting to be sent or sent again
   * @param sent taken by the next server or the other side
   * @param failed refused, given up or come back
   * @param blocked cannot be sent as things are configured, or words are missing
   * @param cancelled no longer wanted
   * @param held of the blocked, those that lack words or an address and can be discarded
   */
  public record ChannelFigures(
      Channel channel, int waiting, int sent, int failed, int blocked, int cancelled, int held) {}
}
