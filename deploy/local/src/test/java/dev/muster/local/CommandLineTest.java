package dev.muster.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandLineTest {

  @Test
  void optionsReachTheLauncher() {
    LocalOptions options =
        parse("--only", "postgres,oncall", "--replicas", "oncall=2", "--port-console", "9000");

    assertThat(options.starts("oncall")).isTrue();
    assertThat(options.starts("kafka")).isFalse();
    assertThat(options.replicas()).containsEntry("oncall", 2);
    assertThat(options.ports()).containsExactly(Map.entry("console", 9000));
  }

  @Test
  void aPortOnTheCommandLineWinsOverTheEnvironment() {
    RunCommand command = new RunCommand();
    Main.commandLine(command).parseArgs("--port-console", "9000");

    LocalOptions options =
        command.options(
            Map.of("MUSTER_PORT_CONSOLE", "9001", "MUSTER_PORT_KAFKA_CONTROLLER", "9002"));

    assertThat(options.ports())
        .containsOnly(Map.entry("console", 9000), Map.entry("kafka-controller", 9002));
  }

  @Test
  void anOwnServerReplacesTheEmbeddedOne() {
    LocalOptions options =
        parse("--kafka", "broker:9092", "--postgres-url", "postgresql://me@db", "--smtp", "mx:25");

    assertThat(options.starts("kafka")).isFalse();
    assertThat(options.starts("postgres")).isFalse();
    assertThat(options.starts("mail")).isFalse();
    assertThat(options.starts("keycloak")).isTrue();
  }

  @Test
  void mistypedValuesAreExplained() {
    assertThatThrownBy(() -> parse("--only", "pager")).hasMessageContaining("'pager'");
    assertThatThrownBy(() -> parse("--replicas", "oncall=0")).hasMessageContaining("replicas");
    assertThatThrownBy(() -> parse("--smtp", "mx")).hasMessageContaining("host:port");
    assertThatThrownBy(() -> parse("--oidc-url", "idp")).hasMessageContaining("--oidc-url");
  }

  private static LocalOptions parse(String... arguments) {
    RunCommand command = new RunCommand();
    Main.commandLine(command).parseArgs(arguments);
    return command.options(Map.of());
  }
}
