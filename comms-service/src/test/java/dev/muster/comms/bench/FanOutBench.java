package dev.muster.comms.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.comms.IncidentStory;
import dev.muster.contracts.Severity;
import dev.muster.platform.id.Ids;
import dev.muster.testkit.event.TestEvents;
import dev.muster.testkit.server.TestDatabase;
import dev.muster.testkit.server.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast one update reaches very many subscribers by e-mail over real SMTP, what that does to
 * mail that responders wait for, and that a SIGKILL in the middle leaves nobody out: run by {@code
 * comms-service/bench fan-out}, with the packaged service as a process of its own.
 */
class FanOutBench {
  private static final int SUBSCRIBERS = Integer.getInteger("muster.bench.subscribers", 50_000);
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final Duration PACE = Duration.ofMillis(250);

  @TempDir Path state;

  private final TestDatabase database = TestPostgres.database("muster_comms_bench");
  private final UUID pageId = Ids.next();
  private final UUID serviceId = UUID.randomUUID();
  private SmtpSink sink;
  private PackagedService service;

  @BeforeEach
  void aPageWithManySubscribers() throws IOException {
    sink = new SmtpSink("reader-");
    service = PackagedService.start(database, sink.port(), state);
    await()
        .atMost(Duration.ofMinutes(1))
        .ignoreExceptions()
        .until(() -> database.count("select count(*) from fan_out") >= 0);
    database.execute("update fan_out set finished_at = now() where finished_at is null");
    database.execute(
        """
        insert into status_page
          (id, code, slug, name, description, languages, zone, is_default, rollup, version,
           created_at, updated_at)
        values (?, ?, ?, 'Acme', '{}', '{en,ru}', 'UTC', false, 'BLEND', 0, now(), now())
        """,
        pageId,
        "b" + pageId.toString().substring(25),
        "bench-" + pageId);
    UUID component = UUID.randomUUID();
    database.execute(
        """
        insert into component
          (id, code, page_id, name, position, status, status_by_hand, only_show_if_degraded,
           start_date, version, created_at, updated_at)
        values (?, ?, ?, 'Checkout', 1, 'OPERATIONAL', 'OPERATIONAL', false, current_date, 0,
          now(), now())
        """,
        component,
        "c" + component.toString().substring(25),
        pageId);
    database.execute(
        "insert into component_service (component_id, service_id) values (?, ?)",
        component,
        serviceId);
    subscribers();
  }

  private void subscribers() {
    database.execute(
        """
        insert into subscriber
          (id, page_id, channel, email, language, state, created_at, confirmed_at, version)
        select gen_random_uuid(), ?, 'EMAIL', 'reader-' || n || '-%s@example.org',
          case when n %% 4 = 0 then 'ru' else 'en' end, 'ACTIVE', now(), now(), 0
        from generate_series(1, ?) n
        """
            .formatted(pageId),
        pageId,
        SUBSCRIBERS);
    database.execute("analyze subscriber");
  }

  @AfterEach
  void end() throws IOException {
    service.close();
    sink.close();
  }

  @Test
  void everybodyIsToldWhileRespondersDoNotWait() throws IOException, InterruptedException {
    long heap = service.heapAfterCollection();
    List<Sent> responders = new ArrayList<>();
    long begun = System.nanoTime();
    publish();
    await().atMost(Duration.ofMinutes(1)).until(() -> sink.reached() > 0);
    long first = System.nanoTime();
    long most = heap;
    while (sink.reached() < SUBSCRIBERS && System.nanoTime() - begun < PATIENCE.toNanos()) {
      responders.add(toResponder());
      TimeUnit.MILLISECONDS.sleep(PACE.toMillis());
      if (responders.size() % 40 == 0) {
        most = Math.max(most, service.heapAfterCollection());
      }
    }
    double seconds = (System.nanoTime() - first) / 1e9;
    long after = service.heapAfterCollection();
    List<Double> waited = responders.stream().map(this::waited).sorted().toList();

    print("%,d subscribers, one update, service with 256 MB of heap", SUBSCRIBERS);
    print("first mail %.1f s after the event", (first - begun) / 1e9);
    print(
        "all handed to the mail server in %.1f s: %.0f/s over %d connections",
        seconds, SUBSCRIBERS / seconds, sink.conversations());
    print(
        "heap in use after a collection: %.0f MB before, %.0f MB at most meanwhile, %.0f MB after;"
            + " process at most %.0f MB",
        heap / 1e6, most / 1e6, after / 1e6, service.peakMemory() / 1e6);
    print(
        "%d mails to responders meanwhile: p50 %.2f s, p99 %.2f s, most %.2f s",
        waited.size(),
        waited.get(waited.size() / 2),
        waited.get(waited.size() * 99 / 100),
        waited.get(waited.size() - 1));
    assertThat(doubled()).isZero();
    assertThat(missing()).isZero();
  }

  @Test
  void aKillInTheMiddleLeavesNobodyOut() throws IOException {
    publish();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> sink.reached() > SUBSCRIBERS / 2);
    service.kill();
    int before = sink.reached();
    service = PackagedService.start(database, sink.port(), state);
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> sink.reached() >= SUBSCRIBERS);

    print("SIGKILL after %,d of %,d mails", before, SUBSCRIBERS);
    print("never told: %d, told twice: %d", missing(), doubled());
    assertThat(missing()).isZero();
    assertThat(doubled()).isLessThanOrEqualTo(16);
  }

  /** A mail that a colleague waits for, as another part of the service would queue it. */
  private Sent toResponder() {
    UUID id = Ids.next();
    String address = "responder-" + id + "@example.org";
    Sent sent = new Sent(address, System.nanoTime());
    database.execute(
        """
        insert into delivery
          (id, channel, destination, payload, idempotency_key, priority, tries_since,
           next_attempt_at, created_at, updated_at)
        values (?, 'email', ?, '{"subject": "You are on call", "text": "Please look."}', ?, 1,
          now(), now(), now(), now())
        """,
        id,
        address,
        id.toString());
    return sent;
  }

  private record Sent(String address, long at) {}

  private double waited(Sent sent) {
    await().atMost(Duration.ofMinutes(1)).until(() -> !sink.arrivals(sent.address()).isEmpty());
    return (sink.arrivals(sent.address()).get(0) - sent.at()) / 1e9;
  }

  private void publish() {
    TestEvents.publish(
        new IncidentStory(InstantSource.system(), Severity.SEV1, serviceId).declared());
  }

  private int missing() {
    return (int) counts().filter(count -> count == 0).count();
  }

  private int doubled() {
    return counts().map(count -> Math.max(0, count - 1)).sum();
  }

  private IntStream counts() {
    return IntStream.rangeClosed(1, SUBSCRIBERS)
        .map(n -> sink.arrivals("reader-" + n + "-" + pageId + "@example.org").size());
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
