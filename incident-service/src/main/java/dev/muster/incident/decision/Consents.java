package dev.muster.incident.decision;

import dev.muster.contracts.Who;
import java.util.List;
import java.util.stream.Stream;

/** All who have nothing against a proposal, in the order in which they said so. */
public record Consents(List<Consent> items) {
  static final Consents NONE = new Consents(List.of());

  public Consents {
    items = List.copyOf(items);
  }

  boolean by(Who who) {
    return items.stream().anyMatch(consent -> consent.by().equals(who));
  }

  Consents with(Consent consent) {
    return new Consents(Stream.concat(items.stream(), Stream.of(consent)).toList());
  }

  Consents without(Who who) {
    return new Consents(items.stream().filter(consent -> !consent.by().equals(who)).toList());
  }
}
