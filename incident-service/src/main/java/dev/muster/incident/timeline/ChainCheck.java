package dev.muster.incident.timeline;

import dev.muster.incident.timeline.ChainBreak.Why;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Walks along a timeline, oldest entry first, and tells where it first is not what it was. */
final class ChainCheck {
  private final Map<Long, String> hashes = new HashMap<>();
  private String head = Chain.START;
  private long last;
  private ChainBreak broken;

  /**
   * The entry after the last one. Those from before timelines were chained have no hash; none
   * without may follow one with.
   */
  void next(Entry entry) {
    if (broken == null && entry.number() != last + 1) {
      broken = new ChainBreak(last + 1, Why.MISSING);
    } else if (broken == null && !isBeforeTheChain(entry) && !isChained(entry)) {
      broken = new ChainBreak(entry.number(), Why.CHANGED);
    }
    last = entry.number();
    head = entry.hash();
    hashes.put(last, head);
  }

  private boolean isBeforeTheChain(Entry entry) {
    return head.equals(Chain.START) && entry.hash().equals(Chain.START);
  }

  private boolean isChained(Entry entry) {
    return Chain.hash(entry.said(head)).equals(entry.hash());
  }

  /** What the incident itself knows: how many entries there are, and the hash of the last. */
  void end(long entries, String chainHead) {
    if (broken == null && last < entries) {
      broken = new ChainBreak(last + 1, Why.CUT_OFF);
    } else if (broken == null && !head.equals(chainHead)) {
      broken = new ChainBreak(last, Why.CHANGED);
    }
  }

  /** What was published of an entry when it was written. */
  void published(Checkpoint checkpoint) {
    var hash = hashes.get(checkpoint.number());
    if (hash == null && checkpoint.number() > last) {
      earliest(new ChainBreak(last + 1, Why.CUT_OFF));
    } else if (hash != null && !hash.equals(checkpoint.hash())) {
      earliest(new ChainBreak(checkpoint.number(), Why.REWRITTEN));
    }
  }

  private void earliest(ChainBreak found) {
    if (broken == null || found.number() < broken.number()) {
      broken = found;
    }
  }

  long entries() {
    return hashes.size();
  }

  String head() {
    return head;
  }

  /** Empty when nothing is wrong. */
  Optional<ChainBreak> broken() {
    return Optional.ofNullable(broken);
  }
}
