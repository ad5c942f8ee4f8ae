package dev.muster.comms.fanout;

import dev.muster.comms.fanout.Readers.Scope;
import dev.muster.comms.link.Links;
import dev.muster.comms.message.Messages;
import dev.muster.comms.message.OutgoingMessage;
import dev.muster.comms.post.UpdateValues;
import dev.muster.comms.subscriber.Channel;
import dev.muster.comms.subscriber.SubscriberLinks;
import dev.muster.comms.template.Templates;
import dev.muster.platform.delivery.Priority;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes to the next subscribers of a fan-out. The messages and how far it has come are one
 * transaction: whatever ends it, nobody is left out and nobody is written to twice.
 */
@ApplicationScoped
class FanOutBatches {
  static final int SIZE = 500;

  private final FanOuts fanOuts;
  private final Readers readers;
  private final Announcements announcements;
  private final ComponentCalls componentCalls;
  private final Map<Channel, Writer> writers;
  private final Messages messages;
  private final Templates templates;
  private final UpdateValues values;
  private final Links links;
  private final SubscriberLinks subscriberLinks;
  private final InstantSource time;

  FanOutBatches(
      FanOuts fanOuts,
      Readers readers,
      Announcements announcements,
      ComponentCalls componentCalls,
      @All List<Writer> writers,
      Messages messages,
      Templates templates,
      UpdateValues values,
      Links links,
      SubscriberLinks subscriberLinks,
      InstantSource time) {
    this.fanOuts = fanOuts;
    this.readers = readers;
    this.announcements = announcements;
    this.componentCalls = componentCalls;
    this.writers =
        writers.stream()
            .collect(Collectors.toUnmodifiableMap(Writer::channel, Function.identity()));
    this.messages = messages;
    this.templates = templates;
    this.values = values;
    this.links = links;
    this.subscriberLinks = subscriberLinks;
    this.time = time;
  }

  /** Takes a claimed fan-out one batch further, in the transaction that claimed it. */
  void take(FanOut fanOut) {
    Hearing hearing = hearing(fanOut);
    List<Reader> batch = next(fanOut, hearing.scope());
    store(fanOut, batch, hearing.write(batch));
  }

  /** The messages for some readers of a fan-out, wherever that has come to. */
  List<OutgoingMessage> write(FanOut fanOut, List<Reader> some) {
    return hearing(fanOut).write(some);
  }

  /** Whom something concerns, and what it says to them. */
  private record Hearing(Scope scope, Function<List<Reader>, List<OutgoingMessage>> words) {
    List<OutgoingMessage> write(List<Reader> some) {
      return words.apply(some);
    }
  }

  private Hearing hearing(FanOut fanOut) {
    if (fanOut.componentId() != null) {
      return new Hearing(
          new Scope(null, Set.of(fanOut.componentId())),
          some -> componentCalls.write(fanOut, some));
    }
    Announcement announcement = announcements.of(fanOut);
    Wording wording = new Wording(announcement, templates, values, links, subscriberLinks);
    return new Hearing(
        new Scope(announcement.post().kind(), announcement.post().componentIds()),
        some ->
            some.stream()
                .flatMap(
                    reader -> writers.get(reader.channel()).write(fanOut, wording, reader).stream())
                .toList());
  }

  private List<Reader> next(FanOut fanOut, Scope scope) {
    if (fanOut.reached() == null) {
      fanOuts.counted(fanOut, readers.count(fanOut, scope));
    }
    return readers.next(fanOut, scope, SIZE);
  }

  private void store(FanOut fanOut, List<Reader> batch, List<OutgoingMessage> written) {
    messages.hand(written, Priority.BULK);
    fanOuts.advance(
        fanOut,
        batch.isEmpty() ? null : batch.get(batch.size() - 1).id(),
        written.size(),
        batch.size() < SIZE,
        time.instant());
  }
}
