package dev.muster.incident.gate;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The latest evidence for each attested check. */
public record EvidenceBook(Map<Check, Evidence> byCheck) {
  public static final EvidenceBook EMPTY = new EvidenceBook(Map.of());

  public EvidenceBook {
    byCheck = byCheck == null ? Map.of() : Map.copyOf(byCheck);
  }

  public Optional<Evidence> of(Check check) {
    return Optional.ofNullable(byCheck.get(check));
  }

  /** This book with {@code evidence} in the place of what was known about {@code check}. */
  public EvidenceBook with(Check check, Evidence evidence) {
    var changed = new EnumMap<Check, Evidence>(Check.class);
    changed.putAll(byCheck);
    changed.put(check, evidence);
    return new EvidenceBook(changed);
  }
}
