package dev.muster.comms.fanout;

import dev.muster.comms.message.OutgoingMessage;
import dev.muster.comms.message.StuckMessages;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Messages of a fan-out that were never handed over, because a word or an address was missing: they
 * are written anew, with the templates and the subscribers as they are now, or given up.
 */
@ApplicationScoped
class HeldMessages {
  private final Sql sql;
  private final FanOuts fanOuts;
  private final Readers readers;
  private final FanOutBatches batches;
  private final StuckMessages messages;

  HeldMessages(
      Sql sql, FanOuts fanOuts, Readers readers, FanOutBatches batches, StuckMessages messages) {
    this.sql = sql;
    this.fanOuts = fanOuts;
    this.readers = readers;
    this.batches = batches;
    this.messages = messages;
  }

  /**
   * Writes so many anew at most. What still lacks something stays held; whoever left meanwhile is
   * not written to. Demands a transaction.
   *
   * @return how many go out now
   */
  int release(UUID fanOutId, int most) {
    Map<UUID, UUID> held = held(fanOutId, most);
    if (held.isEmpty()) {
      return 0;
    }
    Map<UUID, OutgoingMessage> written = new HashMap<>();
    batches
        .write(fanOuts.get(fanOutId), readers.active(held.keySet()))
        .forEach(message -> written.put(message.about().subscriberId(), message));
    List<UUID> unwanted =
        held.entrySet().stream()
            .filter(each -> !written.containsKey(each.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    messages.giveUp(unwanted);
    Map<UUID, OutgoingMessage> anew = new HashMap<>();
    written.forEach((subscriber, message) -> anew.put(held.get(subscriber), message));
    return messages.handAnew(anew);
  }

  /**
   * Gives so many up at most. Demands a transaction.
   *
   * @return how many
   */
  int discard(UUID fanOutId, int most) {
    return messages.giveUp(held(fanOutId, most).values());
  }

  /** Ids of messages by those of their subscribers; what somebody else takes is passed over. */
  private Map<UUID, UUID> held(UUID fanOutId, int most) {
    Map<UUID, UUID> held = new HashMap<>();
    sql.query(
            """
            select id, subscriber_id from message
            where fan_out_id = ? and state = 'HELD'
            order by id limit ?
            for update skip locked
            """,
            row ->
                Map.entry(
                    row.getObject("subscriber_id", UUID.class), row.getObject("id", UUID.class)),
            fanOutId,
            most)
        .forEach(each -> held.put(each.getKey(), each.getValue()));
    return held;
  }
}
