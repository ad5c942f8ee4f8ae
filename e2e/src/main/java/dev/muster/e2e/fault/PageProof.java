package dev.muster.e2e.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Compares what senders were promised with what arrived: every accepted alert is in one mail, alone
 * or with others, and only a mail that was under way at a kill arrived a second time.
 */
final class PageProof {
  private static final int MOST_COPIES = 2;

  private final Ledger ledger;
  private final Mailbox mailbox;
  private int mails;
  private int repeated;

  PageProof(Ledger ledger, Mailbox mailbox) {
    this.ledger = ledger;
    this.mailbox = mailbox;
  }

  /**
   * @param dedupKeys of the accepted alerts
   * @param addresses of everybody who is paged
   * @return the promises that were broken, in words
   */
  List<String> check(Collection<String> dedupKeys, Collection<String> addresses)
      throws SQLException {
    List<String> broken = new ArrayList<>();
    var keys = dedupKeys.toArray(String[]::new);
    broken.addAll(notOnce("alerts", "alert", "alert.id", keys));
    broken.addAll(
        notOnce(
            "mails on record",
            "alert join page_ledger l on l.alert_id = alert.id and l.kind = 'RECEIPT'",
            "l.detail ->> 'delivery'",
            keys));
    Map<String, List<JsonNode>> arrived = new LinkedHashMap<>();
    addresses.forEach(address -> arrived.putAll(mailbox.byMessageId(address)));
    mails = arrived.size();
    for (var sent : sent(keys)) {
      var copies =
          arrived.entrySet().stream()
              .filter(mail -> mail.getKey().contains(sent.owner().toString()))
              .mapToInt(mail -> mail.getValue().size())
              .sum();
      if (copies > 1) {
        repeated++;
      }
      if (copies < 1 || copies > Math.min(MOST_COPIES, sent.attempts())) {
        broken.add(
            "the mail about %s arrived %d times, attempts on record %d"
                .formatted(sent.owner(), copies, sent.attempts()));
      }
    }
    return broken;
  }

  private List<String> notOnce(String what, String tables, String counted, String[] keys)
      throws SQLException {
    return ledger.query(
        "oncall",
        """
        select k.key || ' has ' || count(distinct f.counted) || ' %s'
        from unnest(?) as k(key)
        left join (select dedup_key, %s as counted from %s) f on f.dedup_key = k.key
        group by k.key having count(distinct f.counted) <> 1
        """
            .formatted(what, counted, tables),
        row -> row.getString(1),
        (Object) keys);
  }

  /**
   * A mail that is on record as sent.
   *
   * @param owner what it was sent for; part of its Message-ID
   */
  private record Sent(UUID owner, int attempts) {}

  private List<Sent> sent(String[] keys) throws SQLException {
    return ledger.query(
        "oncall",
        """
        select distinct d.owner_id, d.attempts
        from alert a
        join page_ledger l on l.alert_id = a.id and l.kind = 'RECEIPT'
        join delivery d on d.id = (l.detail ->> 'delivery')::uuid
        where a.dedup_key = any (?)
        """,
        row -> new Sent(row.getObject("owner_id", UUID.class), row.getInt("attempts")),
        (Object) keys);
  }

  /** How many different mails arrived. */
  int mails() {
    return mails;
  }

  /** How many of them arrived twice. */
  int repeated() {
    return repeated;
  }
}
