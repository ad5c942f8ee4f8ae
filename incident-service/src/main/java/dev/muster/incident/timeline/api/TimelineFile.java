package dev.muster.incident.timeline.api;

import dev.muster.incident.timeline.Chain;
import dev.muster.incident.timeline.TimelineExport;
import java.util.ArrayList;
import java.util.List;

/** A timeline with all that its hashes cover. */
public record TimelineFile(String reference, String title, List<Sealed> entries) {

  /**
   * What an entry says, and the SHA-256 of that as JSON, keys sorted and what is empty left out.
   */
  public record Sealed(Chain.Said said, String hash) {}

  static TimelineFile from(TimelineExport export) {
    var sealed = new ArrayList<Sealed>();
    var previous = Chain.START;
    for (var entry : export.entries()) {
      sealed.add(new Sealed(entry.said(previous), entry.hash()));
      previous = entry.hash();
    }
    return new TimelineFile(export.reference(), export.title(), sealed);
  }
}
