package dev.muster.incident.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is written while somebody's connection is cut is there once they are back. */
@QuarkusTest
class ReconnectTest {
  private static final int ENTRIES = 60;

  @TestHTTPResource("/")
  URI root;

  @Inject StreamHub hub;

  @Test
  void whoIsDroppedMissesNothing() throws Exception {
    try (var room = new WarRoom(root, 4)) {
      for (int i = 0; i < ENTRIES; i++) {
        room.write("entry " + i);
        if (i % 5 == 0) {
          room.watchers().get(i % 4).drop();
        }
      }
      room.awaitAll(ENTRIES + 1);
      assertThat(room.watchers())
          .extracting(Watcher::numbers)
          .containsOnly(LongStream.rangeClosed(1, ENTRIES + 1).boxed().toList());
      assertThat(room.watchers().stream().mapToInt(Watcher::connections).sum()).isGreaterThan(4);
    }
  }

  @Test
  void aReplicaThatStopsLetsItsListenersGoAtOnce() throws Exception {
    try (var room = new WarRoom(root, 2)) {
      hub.end();

      await()
          .untilAsserted(
              () ->
                  assertThat(room.watchers())
                      .extracting(Watcher::connections)
                      .allMatch(connections -> connections > 1));
      room.write("after the stop");
      room.awaitAll(2);
    }
  }
}
