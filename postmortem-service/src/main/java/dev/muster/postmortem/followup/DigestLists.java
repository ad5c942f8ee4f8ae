package dev.muster.postmortem.followup;

import dev.muster.contracts.postmortem.DigestEntry;
import java.util.List;

/** What a digest says. */
record DigestLists(
    List<DigestEntry> due,
    List<DigestEntry> overdue,
    List<DigestEntry> unassigned,
    List<DigestEntry> breaches,
    int total) {

  boolean isEmpty() {
    return total == 0;
  }
}
