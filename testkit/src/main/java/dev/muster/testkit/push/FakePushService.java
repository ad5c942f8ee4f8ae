package dev.muster.testkit.push;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/**
 * The service that carries web pushes to browsers, together with the browsers: it refuses what is
 * not signed for its own address, and reads each message with the private key of its subscription.
 */
public final class FakePushService implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();
  private final Map<String, PushServer.Answer> refusals = new ConcurrentHashMap<>();
  private final Map<String, List<ReceivedPush>> received = new ConcurrentHashMap<>();
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final AtomicInteger count = new AtomicInteger();
  private final PushServer server = new PushServer(this::answer);
  private volatile String serverKey;

  /** From now on only messages of this application server are taken. */
  public FakePushService onlyFrom(String publicKey) {
    serverKey = publicKey;
    return this;
  }

  /** A browser subscribes. */
  public Subscription subscribe() {
    Subscription subscription =
        Subscription.at(server.origin() + "/push/" + count.incrementAndGet());
    subscriptions.put(subscription.endpoint(), subscription);
    return subscription;
  }

  /** From now on messages for a subscription are refused. */
  public void refuse(Subscription subscription, int status) {
    refusals.put(subscription.endpoint(), PushServer.Answer.of(status));
  }

  /** From now on a subscription gets too many messages. */
  public void refuseTooMany(Subscription subscription, Duration retryAfter) {
    String pause = Long.toString(retryAfter.toSeconds());
    refusals.put(
        subscription.endpoint(), new PushServer.Answer(429, Map.of("Retry-After", pause), ""));
  }

  /** Ends the refusals. */
  public void accept(Subscription subscription) {
    refusals.remove(subscription.endpoint());
  }

  /** What reached a subscription, the oldest first. */
  public List<ReceivedPush> received(Subscription subscription) {
    if (!faults.isEmpty()) {
      throw new AssertionError("messages that no browser could read: " + faults);
    }
    return List.copyOf(received.getOrDefault(subscription.endpoint(), List.of()));
  }

  /** Waits up to 20 s for a message that fits, and returns the first one. */
  public ReceivedPush await(Subscription subscription, Predicate<ReceivedPush> fits) {
    return Awaitility.await("a push to " + subscription.endpoint())
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> received(subscription).stream().filter(fits).findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  private PushServer.Answer answer(PushServer.Request request) {
    Subscription subscription = subscriptions.get(server.origin() + request.path());
    if (subscription == null) {
      return PushServer.Answer.of(404);
    }
    PushServer.Answer refusal = refusals.get(subscription.endpoint());
    if (refusal != null) {
      return refusal;
    }
    try {
      received
          .computeIfAbsent(subscription.endpoint(), endpoint -> new CopyOnWriteArrayList<>())
          .add(read(subscription, request));
      return new PushServer.Answer(
          201, Map.of("Location", server.origin() + "/message/" + count.incrementAndGet()), "");
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      faults.add(String.valueOf(e));
      return PushServer.Answer.of(400);
    }
  }

  private ReceivedPush read(Subscription subscription, PushServer.Request request)
      throws GeneralSecurityException, IOException {
    var sender = VapidHeader.claims(request.header("Authorization"), serverKey);
    if (!server.origin().equals(sender.path("aud").asText())) {
      throw new GeneralSecurityException("signed for " + sender.path("aud"));
    }
    if (!"aes128gcm".equals(request.header("Content-Encoding"))
        || request.header("TTL") == null
        || request.body().length > 4_096) {
      throw new IOException("not as RFC 8030 and 8291 want it");
    }
    Map<String, String> headers = new TreeMap<>();
    for (String name : List.of("ttl", "urgency", "topic")) {
      if (request.header(name) != null) {
        headers.put(name, request.header(name));
      }
    }
    return new ReceivedPush(
        JSON.readTree(subscription.read(request.body())), headers, sender, request.body().length);
  }

  @Override
  public void close() {
    server.close();
  }
}
