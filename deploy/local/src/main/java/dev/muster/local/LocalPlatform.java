package dev.muster.local;

import dev.muster.local.demo.DemoData;
import dev.muster.local.kafka.KafkaTopics;
import dev.muster.local.net.PortProbe;
import dev.muster.local.part.Part;
import dev.muster.local.process.Orphans;
import dev.muster.local.process.PartState;
import dev.muster.local.process.ProcessRecords;
import dev.muster.local.process.Supervisor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The platform on this machine: every part a process of its own, started, watched and stopped.
 *
 * <p>Also a library for tests: start it with a state folder and a port offset of their own, kill
 * parts by name, wait until they are back.
 */
public final class LocalPlatform implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(15);

  /** What is stopped together, first to last: nobody loses what it stands on before it ended. */
  private static final List<Set<String>> STOP_ORDER =
      List.of(
          Set.of(Names.CONSOLE),
          Set.copyOf(Names.SERVICES),
          Set.of(Names.KEYCLOAK, Names.MAIL, Names.KAFKA),
          Set.of(Names.POSTGRES));

  private final LocalOptions options;
  private final Layout layout;
  private final Parts parts;
  private final StateLock lock;
  private final Map<String, Supervisor> supervisors = new LinkedHashMap<>();
  private final Thread hook = new Thread(this::stopQuietly, "muster-stop");
  private boolean stopped;

  private LocalPlatform(LocalOptions options, Layout layout, StateLock lock) {
    this.options = options;
    this.layout = layout;
    this.parts = new Parts(options, layout, System.getenv());
    this.lock = lock;
  }

  /** Starts the platform and returns when every part is ready; tells nobody how it goes. */
  public static LocalPlatform start(LocalOptions options) throws InterruptedException {
    return start(options, Progress.silent());
  }

  /**
   * Ends what an earlier launcher left behind, starts the parts and waits until all are ready.
   *
   * @throws LocalException when a port is taken, an application is not built or a part does not
   *     become ready; everything that was started is then stopped again
   */
  public static LocalPlatform start(LocalOptions options, Progress progress)
      throws InterruptedException {
    Layout layout = Layout.of(options.root(), options.state());
    StateLock lock = StateLock.take(layout);
    LocalPlatform platform = null;
    try {
      platform = new LocalPlatform(options, layout, lock);
      platform.startParts(progress);
      return platform;
    } catch (LocalException | IOException failed) {
      if (platform != null) {
        platform.stop();
      } else {
        lock.close();
      }
      throw failed instanceof LocalException known
          ? known
          : new LocalException("Cannot start: " + failed.getMessage(), failed);
    }
  }

  private void startParts(Progress progress) throws IOException, InterruptedException {
    ProcessRecords records = new ProcessRecords(layout.run());
    new Orphans(records).end(progress::orphan);
    List<Part> wanted = parts.assemble(PortProbe.machine());
    Runtime.getRuntime().addShutdownHook(hook);
    prepareExternal();
    for (Part part : wanted) {
      supervisors.put(
          part.name(), new Supervisor(part, records, layout.log(part.name()), progress));
    }
    supervisors.values().forEach(this::startWhenNeedsAreReady);
    awaitAllReady();
  }

  private void prepareExternal() throws IOException {
    if (options.external().postgres() != null) {
      parts.databases().ensure();
    }
    if (options.external().kafka() != null) {
      new KafkaTopics(options.external().kafka()).ensure();
    }
  }

  private void startWhenNeedsAreReady(Supervisor supervisor) {
    List<Supervisor> needed = supervisor.part().needs().stream().map(supervisors::get).toList();
    supervisor.startAfter(needed);
  }

  private void awaitAllReady() throws InterruptedException {
    long deadline = System.nanoTime() + options.startLimit().toNanos();
    for (Supervisor supervisor : supervisors.values()) {
      Duration left = Duration.ofNanos(deadline - System.nanoTime());
      while (!supervisor.awaitReady(min(left, Duration.ofMillis(500)))) {
        requireNoneFailed();
        left = Duration.ofNanos(deadline - System.nanoTime());
        if (left.isNegative()) {
          throw notReady(
              supervisor, "is not ready after " + options.startLimit().toSeconds() + " s");
        }
      }
    }
  }

  private void requireNoneFailed() {
    for (Supervisor supervisor : supervisors.values()) {
      if (supervisor.state() == PartState.FAILED) {
        throw notReady(supervisor, "does not start");
      }
    }
  }

  private static LocalException notReady(Supervisor supervisor, String what) {
    String name = supervisor.part().name();
    String why = supervisor.lastEnd().isEmpty() ? "" : " (" + supervisor.lastEnd() + ")";
    return new LocalException(
        "%s %s%s. The end of %s:%n%s"
            .formatted(name, what, why, supervisor.log(), LogTail.of(supervisor.log(), 25)));
  }

  /**
   * Adds the demonstration through the services' public interfaces; what is there already stays.
   *
   * @throws LocalException when a part that it needs does not run here
   */
  public DemoData.Tour loadDemo() throws InterruptedException {
    List<String> needed = new ArrayList<>(Names.SERVICES);
    needed.add(Names.KEYCLOAK);
    needed.removeAll(supervisors.keySet());
    if (!needed.isEmpty()) {
      throw new LocalException("The demonstration needs " + String.join(", ", needed));
    }
    return new DemoData(
            this::url,
            parts.environment().issuer(),
            parts.secrets(),
            supervisors.containsKey(Names.MAIL),
            InstantSource.system())
        .ensure();
  }

  /** Base URL of a part that speaks HTTP, for example {@code oncall}; of replicas by their name. */
  public String url(String part) {
    return "http://localhost:" + parts.ports().of(part);
  }

  /** The port of a part; {@code smtp} and {@code kafka-controller} have names of their own. */
  public int port(String part) {
    return parts.ports().of(part);
  }

  /** Bootstrap servers, issuer and secrets as the services get them, by service. */
  public Map<String, String> environment(String service) {
    return parts.environment().of(service, parts.ports().of(service));
  }

  /** Issuer of the tokens that the services accept. */
  public String issuer() {
    return parts.environment().issuer();
  }

  /** Names of the parts that this platform runs, replicas included. */
  public Set<String> names() {
    return Set.copyOf(supervisors.keySet());
  }

  /** The process id of a part at the moment. */
  public long pid(String part) {
    return supervisor(part).pid();
  }

  public boolean isReady(String part) {
    return supervisor(part).isReady();
  }

  /** Kills a part and all its children with SIGKILL; it is started again by itself. */
  public void kill(String part) throws InterruptedException {
    supervisor(part).kill();
  }

  /** Kills a part with SIGKILL and keeps it down until {@link #resume}. */
  public void pause(String part) throws InterruptedException {
    supervisor(part).pause();
  }

  /** Starts a paused part again; does not wait for it. */
  public void resume(String part) {
    supervisor(part).resume();
  }

  /** Stops a part where it stands, so that it takes connections and never answers. */
  public void freeze(String part) throws InterruptedException {
    supervisor(part).freeze();
  }

  /** Lets a frozen part go on. */
  public void thaw(String part) throws InterruptedException {
    supervisor(part).thaw();
  }

  /**
   * Waits until a part is ready (again).
   *
   * @throws LocalException with the end of its log when it is not within {@code limit}
   */
  public void awaitReady(String part, Duration limit) throws InterruptedException {
    Supervisor supervisor = supervisor(part);
    if (!supervisor.awaitReady(limit)) {
      throw notReady(supervisor, "is not ready after " + limit.toSeconds() + " s");
    }
  }

  public Path log(String part) {
    return layout.log(part);
  }

  /**
   * A secret of this installation, for example {@code admin}, the first administrator's password.
   */
  public String secret(String name) {
    return parts.secrets().password(name);
  }

  LocalOptions options() {
    return options;
  }

  /** Stops every part in order and waits until all are gone; the second call does nothing. */
  public synchronized void stop() throws InterruptedException {
    if (stopped) {
      return;
    }
    stopped = true;
    for (Set<String> together : STOP_ORDER) {
      stopTogether(together);
    }
    lock.close();
  }

  @Override
  public void close() throws InterruptedException {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      return;
    }
  }

  private void stopTogether(Set<String> names) throws InterruptedException {
    List<Thread> stops =
        supervisors.entrySet().stream()
            .filter(entry -> names.contains(entry.getKey().replaceFirst("-\\d$", "")))
            .map(entry -> new Thread(() -> stopQuietly(entry.getValue()), "stop-" + entry.getKey()))
            .toList();
    stops.forEach(Thread::start);
    for (Thread stop : stops) {
      stop.join();
    }
  }

  private static void stopQuietly(Supervisor supervisor) {
    try {
      supervisor.stop(GRACE);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private void stopQuietly() {
    try {
      stop();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private Supervisor supervisor(String part) {
    Supervisor supervisor = supervisors.get(part);
    if (supervisor == null) {
      throw new IllegalArgumentException("No part " + part + " runs here; " + names());
    }
    return supervisor;
  }

  private static Duration min(Duration first, Duration second) {
    return first.compareTo(second) < 0 ? first : second;
  }
}
