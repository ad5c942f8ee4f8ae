package dev.muster.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.local.part.Launch;
import dev.muster.local.part.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final Queue<String> heard = new ConcurrentLinkedQueue<>();
  private Supervisor supervisor;
  @TempDir private Path folder;

  @AfterEach
  void stop() throws InterruptedException {
    supervisor.stop(Duration.ofSeconds(5));
  }

  @Test
  void aKilledPartComesBackAsANewProcessAndItsChildrenAreGone() throws Exception {
    start("sleep 600 & echo $! > child; touch up; wait");
    long before = supervisor.pid();
    long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());

    supervisor.kill();

    assertThat(supervisor.awaitReady(SOON)).isTrue();
    assertThat(supervisor.pid()).isNotEqualTo(before);
    await().atMost(SOON).until(() -> ProcessIdentity.of(child).isEmpty());
    assertThat(heard).containsExactly("ready", "ended with code 137", "ready");
  }

  @Test
  void aPausedPartStaysDownUntilItIsResumed() throws Exception {
    start("touch up; sleep 600");

    supervisor.pause();
    assertThat(supervisor.state()).isEqualTo(PartState.PAUSED);
    assertThat(supervisor.isReady()).isFalse();

    supervisor.resume();
    assertThat(supervisor.awaitReady(SOON)).isTrue();
  }

  @Test
  void stoppingEndsTheProcessAndForgetsIt() throws Exception {
    start("touch up; sleep 600");
    long pid = supervisor.pid();

    supervisor.stop(Duration.ofSeconds(5));

    assertThat(ProcessIdentity.of(pid)).isEmpty();
    assertThat(new ProcessRecords(folder.resolve("run")).all()).isEmpty();
    assertThat(supervisor.state()).isEqualTo(PartState.STOPPED);
  }

  @Test
  void aPartThatNeverStartsIsGivenUp() throws Exception {
    supervisor = supervisor("exit 3");

    supervisor.startAfter(List.of());

    await().atMost(SOON).until(() -> supervisor.state() == PartState.FAILED);
    assertThat(heard).contains("gave up: ended with code 3");
  }

  private void start(String script) throws InterruptedException {
    supervisor = supervisor(script);
    supervisor.startAfter(List.of());
    assertThat(supervisor.awaitReady(SOON)).isTrue();
  }

  private Supervisor supervisor(String script) {
    return new Supervisor(
        new ScriptPart(script, folder),
        new ProcessRecords(folder.resolve("run")),
        folder.resolve("part.log"),
        new Listener(heard));
  }

  /** A shell script that is ready once it has made the file {@code up}. */
  private record ScriptPart(String script, Path folder) implements Part {
    @Override
    public String name() {
      return "script";
    }

    @Override
    public String address() {
      return "nowhere";
    }

    @Override
    public Launch launch() {
      return new Launch(List.of("sh", "-c", "rm -f up; " + script), Map.of(), folder);
    }

    @Override
    public boolean answers() {
      return Files.exists(folder.resolve("up"));
    }
  }

  private record Listener(Queue<String> heard) implements PartListener {
    @Override
    public void notice(String part, String text) {
      heard.add(text);
    }

    @Override
    public void ready(Part part, Duration took, boolean first) {
      heard.add("ready");
    }

    @Override
    public void ended(String part, String reason, boolean givingUp) {
      heard.add((givingUp ? "gave up: " : "") + reason);
    }
  }
}
