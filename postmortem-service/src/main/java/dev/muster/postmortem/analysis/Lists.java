package dev.muster.postmortem.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Copies for the constructors of documents. */
final class Lists {
  private Lists() {}

  /** An unmodifiable copy; null stays null, and nulls inside stay for validation to name. */
  static <T> List<T> copy(List<T> values) {
    return values == null ? null : Collections.unmodifiableList(new ArrayList<>(values));
  }
}
