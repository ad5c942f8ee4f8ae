package dev.muster.incident.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * How soon and how completely fifty people in a war room have what one of them writes: run by
 * {@code incident-service/bench stream}. The people, the service and its database share the
 * machine.
 */
@QuarkusTest
class StreamBench {
  private static final int PEOPLE = 50;
  private static final int WARM_UP = 100;
  private static final int ENTRIES = 300;
  private static final int MANY = 1_000;
  private static final int MOST_MILLIS = 300;

  @TestHTTPResource("/")
  URI root;

  @Test
  void everybodyHasAnEntrySoon() throws Exception {
    var one = new ArrayList<Double>();
    var all = new ArrayList<Double>();
    try (var room = new WarRoom(root, PEOPLE)) {
      for (int i = 0; i < WARM_UP + ENTRIES; i++) {
        long begun = System.nanoTime();
        long number = room.write("entry " + i);
        room.awaitAll(number);
        var delays =
            room.watchers().stream()
                .map(watcher -> (watcher.seenAt(number) - begun) / 1e6)
                .toList();
        if (i >= WARM_UP) {
          one.addAll(delays);
          all.add(Collections.max(delays));
        }
      }
    }
    report("each of the %d has an entry".formatted(PEOPLE), one);
    assertThat(report("all %d have an entry".formatted(PEOPLE), all)).isLessThan(MOST_MILLIS);
  }

  /** From the moment at which the writer sends it; returns p99. */
  private static double report(String what, List<Double> millis) {
    millis.sort(null);
    double p99 = millis.get(millis.size() * 99 / 100 - 1);
    System.out.printf(
        Locale.ROOT,
        "%s, sent to fetched, of %,d: p50 %.0f ms, p99 %.0f ms, most %.0f ms%n",
        what,
        millis.size(),
        millis.get(millis.size() / 2),
        p99,
        millis.get(millis.size() - 1));
    return p99;
  }

  @Test
  void whoIsDroppedMissesNothing() throws Exception {
    var random = new Random(1);
    try (var room = new WarRoom(root, PEOPLE)) {
      for (int i = 0; i < MANY; i++) {
        long number = room.write("entry " + i);
        if (i % 2 == 0) {
          room.watchers().get(random.nextInt(PEOPLE)).drop();
        }
        if (i == MANY - 1) {
          room.awaitAll(number);
        }
      }
      var expected = LongStream.rangeClosed(1, MANY + 1).boxed().toList();
      int connections = room.watchers().stream().mapToInt(Watcher::connections).sum();
      long complete =
          room.watchers().stream().filter(each -> each.numbers().equals(expected)).count();
      System.out.printf(
          Locale.ROOT,
          "%,d entries while connections were cut %d times: %d of %d people have all, in order,"
              + " each once%n",
          MANY,
          connections - PEOPLE,
          complete,
          PEOPLE);
      assertThat(complete).isEqualTo(PEOPLE);
    }
  }
}
