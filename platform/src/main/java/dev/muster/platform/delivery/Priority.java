package dev.muster.platform.delivery;

/** Which delivery goes first; a page never waits behind a newsletter. */
public enum Priority {
  /** Wakes somebody. */
  PAGE(0),
  /** Somebody waits for it. */
  NORMAL(1),
  /** Goes to many. */
  BULK(2);

  private final short rank;

  Priority(int rank) {
    this.rank = (short) rank;
  }

  /** As stored; lower goes first. */
  short rank() {
    return rank;
  }

  /** The priority stored as {@code rank}. */
  public static Priority ofRank(short rank) {
    for (var priority : values()) {
      if (priority.rank == rank) {
        return priority;
      }
    }
    throw new IllegalArgumentException("no priority has rank " + rank);
  }
}
