package dev.muster.local.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.local.LocalException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void everyPartHasAPortOfItsOwn() {
    Map<String, Integer> ports = Ports.of(0, Map.of()).all();

    assertThat(new HashSet<>(ports.values())).hasSameSizeAs(ports.values());
    assertThat(ports).containsEntry("console", 8080).containsEntry("postgres", 15_432);
  }

  @Test
  void theOffsetMovesEveryPortThatIsNotNamed() {
    Ports ports = Ports.of(100, Map.of("console", 9000));

    assertThat(ports.of("oncall")).isEqualTo(8182);
    assertThat(ports.of("smtp")).isEqualTo(1125);
    assertThat(ports.of("console")).isEqualTo(9000);
  }

  @Test
  void aTakenPortIsNamedWithItsPartAndTheWayToMoveIt() {
    Ports ports = Ports.of(0, Map.of());

    assertThatThrownBy(() -> ports.requireFree("kafka-controller", port -> false))
        .isInstanceOf(LocalException.class)
        .hasMessageContaining("Port 19093 (kafka-controller)")
        .hasMessageContaining("--port-kafka-controller 19193")
        .hasMessageContaining("MUSTER_PORT_KAFKA_CONTROLLER=19193");
  }

  @Test
  void aReplicaGetsTheNextPortThatNobodyHas() {
    Ports ports = Ports.of(0, Map.of("console", 8085));
    Set<Integer> taken = Set.of(8086);

    int port = ports.assignReplica("oncall-2", 0, candidate -> !taken.contains(candidate));

    assertThat(port).isEqualTo(8087);
    assertThat(ports.of("oncall-2")).isEqualTo(8087);
  }

  @Test
  void anUnknownPartOrAnImpossiblePortIsRefused() {
    assertThatThrownBy(() -> Ports.of(0, Map.of("pager", 1))).hasMessageContaining("'pager'");
    assertThatThrownBy(() -> Ports.of(60_000, Map.of())).hasMessageContaining("65535");
  }
}
