package dev.muster.incident.relation;

import java.util.Locale;

/** What one incident, the first, is to another one. */
public enum RelationKind {
  /** The same trouble, found twice; the first one is cancelled. */
  DUPLICATE,
  /** Its alerts and people went to the other one; the first one is cancelled. */
  MERGE,
  /** It was begun with a part of the other one. */
  SPLIT,
  /** It is a part of the other one. */
  CHILD,
  /** They have something to do with each other. */
  RELATED;

  /** Whether the first incident ends by it. */
  boolean ends() {
    return this == DUPLICATE || this == MERGE;
  }

  /** Key of the line that tells the first incident of the link. */
  String toldToFirst() {
    return "relation." + name().toLowerCase(Locale.ROOT) + "-of";
  }

  /** Key of the line that tells the other one. */
  String toldToOther() {
    return "relation.has-" + name().toLowerCase(Locale.ROOT);
  }
}
