package dev.muster.local.net;

import dev.muster.local.LocalException;
import dev.muster.local.Names;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The port of every part: the default, moved by an offset or named one by one. */
public final class Ports {
  public static final String SMTP = "smtp";
  public static final String KAFKA_CONTROLLER = "kafka-controller";

  private static final Map<String, Integer> DEFAULTS = defaults();
  private static final int FIRST_REPLICA = 8085;

  private final Map<String, Integer> ports = new LinkedHashMap<>(DEFAULTS);

  private Ports() {}

  /**
   * @param offset added to every default port
   * @param moved ports that replace the default of a part, taken as they are, without the offset
   */
  public static Ports of(int offset, Map<String, Integer> moved) {
    Ports result = new Ports();
    result.ports.replaceAll((part, port) -> inRange(part, port + offset));
    moved.forEach(
        (part, port) -> {
          if (!DEFAULTS.containsKey(part)) {
            throw new LocalException(
                "There is no part '%s' with a port; known: %s"
                    .formatted(part, String.join(", ", DEFAULTS.keySet())));
          }
          result.ports.put(part, inRange(part, port));
        });
    return result;
  }

  /** Names of everything that has a port. */
  public static List<String> names() {
    return List.copyOf(DEFAULTS.keySet());
  }

  public int of(String part) {
    Integer port = ports.get(part);
    if (port == null) {
      throw new IllegalArgumentException("No port for " + part);
    }
    return port;
  }

  /**
   * Gives the replica {@code replica} (for example {@code oncall-2}) the next port that neither a
   * part has nor anyone on this machine holds.
   */
  public int assignReplica(String replica, int offset, PortProbe probe) {
    int port = FIRST_REPLICA + offset;
    while (ports.containsValue(port) || !probe.isFree(port)) {
      port = inRange(replica, port + 1);
    }
    ports.put(replica, port);
    return port;
  }

  /** Fails with a message that names the part and how to move it when its port is taken. */
  public void requireFree(String part, PortProbe probe) {
    int port = of(part);
    if (!probe.isFree(port)) {
      throw new LocalException(
          "Port %d (%s) is taken by another program. End that program, or move %s with --port-%s %d or MUSTER_PORT_%s=%d."
              .formatted(
                  port,
                  part,
                  part,
                  part,
                  port + 100,
                  part.toUpperCase(Locale.ROOT).replace('-', '_'),
                  port + 100));
    }
  }

  /** Every name with its port. */
  public Map<String, Integer> all() {
    return Collections.unmodifiableMap(ports);
  }

  private static int inRange(String part, int port) {
    if (port < 1 || port > 65_535) {
      throw new LocalException("Port %d for %s is not between 1 and 65535".formatted(port, part));
    }
    return port;
  }

  private static Map<String, Integer> defaults() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put(Names.CONSOLE, 8080);
    ports.put(Names.INCIDENT, 8081);
    ports.put(Names.ONCALL, 8082);
    ports.put(Names.COMMS, 8083);
    ports.put(Names.POSTMORTEM, 8084);
    ports.put(Names.KEYCLOAK, 8180);
    ports.put(Names.MAIL, 8025);
    ports.put(SMTP, 1025);
    ports.put(Names.KAFKA, 19092);
    ports.put(KAFKA_CONTROLLER, 19093);
    ports.put(Names.POSTGRES, 15432);
    return Collections.unmodifiableMap(ports);
  }
}
