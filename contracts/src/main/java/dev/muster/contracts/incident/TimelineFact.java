package dev.muster.contracts.incident;

import dev.muster.contracts.Fields;
import java.util.Map;

/**
 * What an entry that Muster wrote by itself tells, for readers that are programs: {@code key} says
 * what happened (such as {@code hypothesis.refuted}), {@code values} with what, by name.
 */
public record TimelineFact(String key, Map<String, String> values) {
  public TimelineFact {
    Fields.required(key, "key");
    values = Fields.map(values);
  }
}
