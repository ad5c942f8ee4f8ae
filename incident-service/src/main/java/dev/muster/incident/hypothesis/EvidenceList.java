package dev.muster.incident.hypothesis;

import java.util.List;
import java.util.stream.Stream;

/** All that was found, in the order in which it was. */
public record EvidenceList(List<Evidence> items) {
  static final EvidenceList EMPTY = new EvidenceList(List.of());

  public EvidenceList {
    items = List.copyOf(items);
  }

  EvidenceList with(Evidence found) {
    return new EvidenceList(Stream.concat(items.stream(), Stream.of(found)).toList());
  }
}
