package dev.muster.comms.fanout;

import dev.muster.comms.message.OutgoingMessage;
import dev.muster.comms.subscriber.Channel;
import java.util.Optional;

/** Puts announcements into the form of one channel. */
interface Writer {
  Channel channel();

  /** The message for one reader; empty for what is not worth one on this channel. */
  Optional<OutgoingMessage> write(FanOut fanOut, Wording wording, Reader reader);
}
