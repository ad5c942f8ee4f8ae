package dev.muster.e2e.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
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
  private final Ledger ledger;
  private final Mailbox mailbox;
  private final List<Instant> kills;
  private final List<Integer> repeats = new ArrayList<>();
  private int mails;

  PageProof(Ledger ledger, Mailbox mailbox, List<Instant> kills) {
    this.ledger = ledger;
    this.mailbox = mailbox;
    this.kills = kills;
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
        repeats.add(copies - 1);
      }
      var underWayAt = kills.stream().filter(sent::wasUnderWay).count();
      if (copies < 1 || copies > Math.min(1 + underWayAt, sent.attempts())) {
        broken.add(
            "the mail about %s arrived %d times, under way at %d kills, attempts on record %d"
                .formatted(sent.owner(), copies, underWayAt, sent.attempts()));
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
   * @param first when the first attempt was made
   * @param last when the attempt ended that is on record as the successful one
   */
  private record Sent(UUID owner, int attempts, Instant first, Instant last) {
    boolean wasUnderWay(Instant at) {
      return !at.isBefore(first) && !at.isAfter(last);
    }
  }

  private List<Sent> sent(String[] keys) throws SQLException {
    return ledger.query(
        "oncall",
        """
        select d.owner_id, d.attempts,
          min(l.at) filter (where l.kind = 'ATTEMPT') as first,
          max(l.at) filter (where l.kind = 'RECEIPT') as last
        from alert a
        join page_ledger l on l.alert_id = a.id and l.kind in ('ATTEMPT', 'RECEIPT')
        join delivery d on d.id = (l.detail ->> 'delivery')::uuid
        where a.dedup_key = any (?)
        group by d.id having bool_or(l.kind = 'RECEIPT')
        """,
        row ->
            new Sent(
                row.getObject("owner_id", UUID.class),
                row.getInt("attempts"),
                row.getObject("first", OffsetDateTime.class).toInstant(),
                row.getObject("last", OffsetDateTime.class).toInstant()),
        (Object) keys);
  }

  /** How many different mails arrived. */
  int mails() {
    return mails;
  }

  /** How many of them arrived so many times more than once. */
  long repeated(int times) {
    return repeats.stream().filter(each -> each == times).count();
  }

  /** How many of them arrived more than twice. */
  long repeatedAgain() {
    return repeats.size() - repeated(1);
  }
}
