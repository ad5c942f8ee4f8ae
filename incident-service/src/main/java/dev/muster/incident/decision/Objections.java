package dev.muster.incident.decision;

import java.util.List;
import java.util.stream.Stream;

/** All objections, in the order in which they were made. */
public record Objections(List<Objection> items) {
  static final Objections NONE = new Objections(List.of());

  public Objections {
    items = List.copyOf(items);
  }

  Objections with(Objection objection) {
    return new Objections(Stream.concat(items.stream(), Stream.of(objection)).toList());
  }
}
