package dev.muster.contracts;

import java.util.List;

/** A topic as it must be created, and the types of its events. */
public record TopicSpec(String name, int partitions, boolean compacted, List<String> types) {
  public TopicSpec {
    Fields.required(name, "name");
    types = Fields.list(types);
  }
}
