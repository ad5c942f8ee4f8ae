package dev.muster.local.process;

import dev.muster.local.LocalException;
import dev.muster.local.part.Launch;
import dev.muster.local.part.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the process of one part running: starts it, finds it ready, starts it again when it ends.
 */
public final class Supervisor {
  private static final int TRIES_BEFORE_FIRST_READY = 5;
  private static final long LARGE_LOG_BYTES = 20_000_000;
  private static final OwnGroup GROUP = OwnGroup.detect();

  private final Part part;
  private final ProcessRecords records;
  private final Path log;
  private final PartListener listener;
  private final Thread thread;

  // Guarded by this.
  private PartState state = PartState.WAITING;
  private Process process;
  private boolean wanted = true;
  private boolean stopping;
  private boolean everReady;
  private String lastEnd = "";

  private List<Supervisor> needed = List.of();
  private int failures;

  public Supervisor(Part part, ProcessRecords records, Path log, PartListener listener) {
    this.part = part;
    this.records = records;
    this.log = log;
    this.listener = listener;
    this.thread = new Thread(this::supervise, "supervisor-" + part.name());
    this.thread.setDaemon(true);
  }

  public Part part() {
    return part;
  }

  public Path log() {
    return log;
  }

  /** Begins to keep the part running as soon as every one of {@code needed} is ready. */
  public void startAfter(List<Supervisor> needed) {
    this.needed = List.copyOf(needed);
    thread.start();
  }

  public synchronized PartState state() {
    return state;
  }

  /** Whether the process runs and has been found ready since it was started. */
  public synchronized boolean isReady() {
    return state == PartState.READY && process != null && process.isAlive();
  }

  public synchronized boolean wasEverReady() {
    return everReady;
  }

  /** Why the process ended last, for people; empty while it never did. */
  public synchronized String lastEnd() {
    return lastEnd;
  }

  /** The process id; fails while no process runs. */
  public synchronized long pid() {
    if (process == null || !process.isAlive()) {
      throw new IllegalStateException(part.name() + " has no process at the moment");
    }
    return process.pid();
  }

  /**
   * Waits until the part is ready.
   *
   * @return false when it is not within {@code limit}, or has failed for good
   */
  public synchronized boolean awaitReady(Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!isReady()) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0 || state == PartState.FAILED || state == PartState.STOPPED) {
        return false;
      }
      wait(Math.min(left, 100));
    }
    return true;
  }

  /** Ends the process and all its children at once (SIGKILL); it is then started again as usual. */
  public void kill() throws InterruptedException {
    Process victim;
    synchronized (this) {
      victim = process;
    }
    if (victim != null && victim.isAlive()) {
      killGroup(victim);
      victim.waitFor();
    }
  }

  /** Ends the process at once and leaves it ended until {@link #resume}. */
  public void pause() throws InterruptedException {
    synchronized (this) {
      wanted = false;
    }
    kill();
    synchronized (this) {
      while (state != PartState.PAUSED && state != PartState.STOPPED) {
        wait(100);
      }
    }
  }

  public synchronized void resume() {
    wanted = true;
    notifyAll();
  }

  /** Stops the process and all its children where they stand (SIGSTOP): alive, and silent. */
  public void freeze() throws InterruptedException {
    signalAll("STOP");
  }

  /** Lets a frozen process go on (SIGCONT). */
  public void thaw() throws InterruptedException {
    signalAll("CONT");
  }

  private void signalAll(String signal) throws InterruptedException {
    for (ProcessHandle child : ProcessHandle.of(pid()).orElseThrow().descendants().toList()) {
      Signals.toProcess(child.pid(), signal);
    }
    Signals.toProcess(pid(), signal);
  }

  /** Asks the process to end, kills it after {@code grace}, and waits until it is gone. */
  public void stop(Duration grace) throws InterruptedException {
    Process running;
    synchronized (this) {
      stopping = true;
      running = process;
      notifyAll();
    }
    if (running != null && running.isAlive()) {
      Signals.toProcess(running.pid(), part.stopSignal());
      if (!running.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        killGroup(running);
      }
      thread.join(Duration.ofSeconds(2).toMillis());
    }
    thread.interrupt();
    thread.join(Duration.ofSeconds(10).toMillis());
  }

  private void supervise() {
    try {
      for (Supervisor first : needed) {
        while (!first.awaitReady(Duration.ofSeconds(1))) {
          if (isStopping() || first.state() == PartState.FAILED) {
            return;
          }
        }
      }
      while (awaitWanted()) {
        runOnce();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      if (state() != PartState.FAILED) {
        become(PartState.STOPPED);
      }
    }
  }

  private synchronized boolean isStopping() {
    return stopping;
  }

  private synchronized boolean awaitWanted() throws InterruptedException {
    while (!wanted && !stopping) {
      become(PartState.PAUSED);
      wait();
    }
    return !stopping && state != PartState.FAILED;
  }

  private void runOnce() throws InterruptedException {
    long begin = System.nanoTime();
    become(PartState.STARTING);
    boolean ready = false;
    String reason;
    try {
      part.prepare(text -> listener.notice(part.name(), text));
      Process started = launch();
      try {
        ready = awaitAnswer(started);
        if (ready) {
          part.completeStart(text -> listener.notice(part.name(), text));
          announceReady(Duration.ofNanos(System.nanoTime() - begin));
        }
        reason = "ended with code " + started.waitFor();
      } finally {
        killGroup(started);
        started.waitFor();
      }
      records.remove(part.name());
    } catch (IOException | LocalException failed) {
      ready = false;
      reason = failed.getMessage() == null ? failed.toString() : failed.getMessage();
    }
    afterEnd(ready, reason);
  }

  private Process launch() throws IOException, InterruptedException {
    Launch launch = part.launch();
    Files.createDirectories(log.getParent());
    if (Files.exists(log) && Files.size(log) > LARGE_LOG_BYTES) {
      Files.move(log, Path.of(log + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
    ProcessBuilder builder =
        new ProcessBuilder(
                GROUP.wrap(part.givesWay() ? GivingWay.wrap(launch.command()) : launch.command()))
            .directory(launch.directory().toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(launch.environment());
    synchronized (this) {
      if (stopping) {
        throw new InterruptedException();
      }
      process = builder.start();
      ProcessIdentity.of(process.pid()).ifPresent(this::record);
      return process;
    }
  }

  private void record(String identity) {
    try {
      records.save(
          new ProcessRecord(
              part.name(), process.pid(), identity, GROUP.available(), part.stopSignal()));
    } catch (IOException unwritable) {
      throw new LocalException("Cannot write to the state folder: " + unwritable.getMessage());
    }
  }

  private boolean awaitAnswer(Process started) throws InterruptedException {
    while (!started.waitFor(100, TimeUnit.MILLISECONDS)) {
      if (part.answers()) {
        return true;
      }
    }
    return false;
  }

  private void announceReady(Duration took) {
    listener.ready(part, took, !wasEverReady());
    synchronized (this) {
      everReady = true;
      failures = 0;
      become(PartState.READY);
    }
  }

  private void afterEnd(boolean wasReady, String reason) throws InterruptedException {
    boolean givingUp;
    synchronized (this) {
      if (stopping || !wanted) {
        return;
      }
      lastEnd = reason;
      failures = wasReady ? 0 : failures + 1;
      givingUp = !everReady && failures >= TRIES_BEFORE_FIRST_READY;
      become(givingUp ? PartState.FAILED : PartState.RESTARTING);
    }
    listener.ended(part.name(), reason, givingUp);
    synchronized (this) {
      long pause = Backoff.after(failures).toMillis();
      if (pause > 0 && !stopping) {
        wait(pause);
      }
    }
  }

  private void killGroup(Process target) throws InterruptedException {
    if (GROUP.available()) {
      Signals.toGroup(target.pid(), "KILL");
    }
    target.destroyForcibly();
  }

  private synchronized void become(PartState next) {
    state = next;
    notifyAll();
  }
}
