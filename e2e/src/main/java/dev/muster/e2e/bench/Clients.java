package dev.muster.e2e.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several clients that each repeat one call for a while. */
final class Clients {
  private Clients() {}

  /** One call of one client. */
  interface Call {
    void run(int client, long number) throws Exception;
  }

  /**
   * What the clients did.
   *
   * @param seconds wall-clock time of the whole
   */
  record Outcome(Figures latency, double seconds) {
    double perSecond() {
      return latency.count() / seconds;
    }
  }

  /** Runs {@code clients} threads, each calling one after another until the time is over. */
  static Outcome repeat(int clients, Duration duration, Call call) throws InterruptedException {
    var threads = Executors.newFixedThreadPool(clients);
    try {
      long start = System.nanoTime();
      long end = start + duration.toNanos();
      List<Future<List<Long>>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int client = i;
        running.add(threads.submit(() -> loop(client, end, call)));
      }
      List<Long> all = new ArrayList<>();
      for (var future : running) {
        all.addAll(future.get());
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Outcome(new Figures(all.stream().mapToLong(Long::longValue).toArray()), seconds);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Long> loop(int client, long end, Call call) throws Exception {
    List<Long> took = new ArrayList<>();
    for (long number = 0; System.nanoTime() < end; number++) {
      long before = System.nanoTime();
      call.run(client, number);
      took.add(System.nanoTime() - before);
    }
    return took;
  }
}
