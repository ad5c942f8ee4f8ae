package dev.muster.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseServerTest {

  @Test
  void aUrlMayNameEverything() {
    DatabaseServer server =
        DatabaseServer.parse(
            "postgresql://root:p%40ss@db.example:6000/main?sslmode=require", Map.of());

    assertThat(server)
        .isEqualTo(
            new DatabaseServer("db.example", 6000, "main", "root", "p@ss", "sslmode=require"));
    assertThat(server.jdbcUrl("muster_oncall"))
        .isEqualTo("jdbc:postgresql://db.example:6000/muster_oncall?sslmode=require");
  }

  @Test
  void aJdbcUrlTakesTheLoginFromItsParameters() {
    DatabaseServer server =
        DatabaseServer.parse("jdbc:postgresql://db/main?user=me&password=secret", Map.of());

    assertThat(server).isEqualTo(new DatabaseServer("db", 5432, "main", "me", "secret", ""));
  }

  @Test
  void thePasswordMayComeFromTheEnvironment() {
    DatabaseServer server =
        DatabaseServer.parse(
            "postgresql://me@db", Map.of("MUSTER_POSTGRES_PASSWORD", "from-environment"));

    assertThat(server)
        .isEqualTo(new DatabaseServer("db", 5432, "postgres", "me", "from-environment", ""));
  }

  @Test
  void anotherKindOfUrlIsRefused() {
    assertThatThrownBy(() -> DatabaseServer.parse("mysql://db/main", Map.of()))
        .hasMessageContaining("--postgres-url wants");
  }
}
