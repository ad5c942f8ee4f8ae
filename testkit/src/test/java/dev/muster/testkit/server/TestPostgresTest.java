package dev.muster.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestPostgresTest {

  @Test
  void commitsAreDurable() {
    TestDatabase database = TestPostgres.database("muster_durable");

    assertThat(setting(database, "fsync")).isEqualTo("on");
    assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
    assertThat(setting(database, "full_page_writes")).isEqualTo("on");
  }

  @Test
  void whatWasCommittedIsThereAfterACrash() {
    // Given
    TestDatabase database = TestPostgres.database("muster_crash");
    database.execute("CREATE TABLE thing (id int)");
    database.execute("INSERT INTO thing VALUES (?)", 1);

    // When
    TestPostgres.crash();
    TestPostgres.restart();

    // Then
    assertThat(database.count("SELECT count(*) FROM thing")).isEqualTo(1);
  }

  @Test
  void eachDatabaseBelongsToARoleOfItsOwnThatIsNoSuperuser() {
    TestDatabase database = TestPostgres.database("muster_own");

    assertThat(database.query("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("rolsuper", false));
    assertThat(TestPostgres.database("muster_own")).isEqualTo(database);
  }

  private static Object setting(TestDatabase database, String name) {
    return database.query("SELECT current_setting(?) AS value", name).get(0).get("value");
  }
}
