package dev.muster.postmortem.figures;

import java.util.List;

/** By what a figure is broken down. An incident of two services counts in both. */
public enum GroupBy {
  SEVERITY,
  SERVICE,
  TEAM;

  /** The groups that something belongs to; none when it has no team, or no service. */
  List<String> keys(Observation one) {
    return switch (this) {
      case SEVERITY -> List.of(one.severity().name());
      case SERVICE -> one.serviceIds().stream().map(Object::toString).distinct().toList();
      case TEAM -> one.teamId() == null ? List.of() : List.of(one.teamId().toString());
    };
  }
}
