package dev.muster.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to start and where.
 *
 * @param root the source tree with the built modules
 * @param state null for {@code .muster} in the source tree
 * @param ports ports that replace the default of a part
 * @param only parts to start; empty for all
 * @param replicas how many processes of a service, by name; 1 where absent
 * @param environment added to the environment of an application, by part
 * @param startLimit how long the parts together may take to be ready
 */
public record LocalOptions(
    Path root,
    Path state,
    boolean demo,
    int portOffset,
    Map<String, Integer> ports,
    Set<String> only,
    Map<String, Integer> replicas,
    External external,
    Map<String, Map<String, String>> environment,
    Duration startLimit) {

  public LocalOptions {
    ports = Map.copyOf(ports);
    only = Set.copyOf(only);
    replicas = Map.copyOf(replicas);
    environment = Map.copyOf(environment);
    for (String part : only) {
      requireKnown(part, Names.PARTS);
    }
    for (Map.Entry<String, Integer> entry : replicas.entrySet()) {
      requireKnown(entry.getKey(), Names.SERVICES);
      if (entry.getValue() < 1 || entry.getValue() > 9) {
        throw new LocalException(
            "Between 1 and 9 replicas of %s, please".formatted(entry.getKey()));
      }
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Whether the part is to be started, given that external servers replace theirs. */
  public boolean starts(String part) {
    return (only.isEmpty() || only.contains(part)) && !external.replaces(part);
  }

  private static void requireKnown(String part, List<String> known) {
    if (!known.contains(part)) {
      throw new LocalException(
          "There is no '%s'; known: %s".formatted(part, String.join(", ", known)));
    }
  }

  /** Collects options one by one. */
  public static final class Builder {
    private Path root;
    private Path state;
    private boolean demo;
    private int portOffset;
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final Set<String> only = new LinkedHashSet<>();
    private final Map<String, Integer> replicas = new LinkedHashMap<>();
    private External external = External.NONE;
    private final Map<String, Map<String, String>> environment = new LinkedHashMap<>();
    private Duration startLimit = Duration.ofMinutes(4);

    private Builder() {}

    /** The source tree; found from the working directory when it is not given. */
    public Builder root(Path folder) {
      root = folder;
      return this;
    }

    public Builder state(Path folder) {
      state = folder;
      return this;
    }

    public Builder demo(boolean wanted) {
      demo = wanted;
      return this;
    }

    public Builder portOffset(int offset) {
      portOffset = offset;
      return this;
    }

    public Builder port(String part, int port) {
      ports.put(part, port);
      return this;
    }

    public Builder only(String... parts) {
      only.addAll(List.of(parts));
      return this;
    }

    public Builder replicas(String service, int count) {
      replicas.put(service, count);
      return this;
    }

    public Builder external(External servers) {
      external = servers;
      return this;
    }

    /** Sets a variable for all replicas of the application {@code part}. */
    public Builder environment(String part, String name, String value) {
      environment.computeIfAbsent(part, key -> new LinkedHashMap<>()).put(name, value);
      return this;
    }

    public Builder startLimit(Duration limit) {
      startLimit = limit;
      return this;
    }

    public LocalOptions build() {
      Path tree = root == null ? Layout.findRoot() : root;
      return new LocalOptions(
          tree, state, demo, portOffset, ports, only, replicas, external, environment, startLimit);
    }
  }
}
