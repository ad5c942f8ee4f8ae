package dev.muster.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {
  private final List<Process> started = new ArrayList<>();
  @TempDir private Path folder;

  @AfterEach
  void endWhatWasStarted() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void whatAnEarlierLauncherLeftRunningIsEnded() throws Exception {
    Process sleeper = sleeper();
    records().save(recordOf("mail", sleeper, identityOf(sleeper)));

    List<String> ended = new Orphans(records()).end(part -> {});

    assertThat(ended).containsExactly("mail");
    assertThat(sleeper.waitFor()).isNotZero();
    assertThat(records().all()).isEmpty();
  }

  @Test
  void aStrangerWithTheSameProcessIdIsLeftAlone() throws Exception {
    Process stranger = sleeper();
    records().save(recordOf("mail", stranger, "another-boot/12345"));

    List<String> ended = new Orphans(records()).end(part -> {});

    assertThat(ended).isEmpty();
    assertThat(stranger.isAlive()).isTrue();
    assertThat(records().all()).isEmpty();
  }

  @Test
  void aBrokenRecordIsNoRecord() throws Exception {
    Files.writeString(folder.resolve("kafka.process"), "{\"part\":");

    assertThat(new Orphans(records()).end(part -> {})).isEmpty();
  }

  private ProcessRecords records() {
    return new ProcessRecords(folder);
  }

  private Process sleeper() throws IOException {
    Process process = new ProcessBuilder("sleep", "600").start();
    started.add(process);
    return process;
  }

  private static ProcessRecord recordOf(String part, Process process, String identity) {
    return new ProcessRecord(part, process.pid(), identity, false, "TERM");
  }

  private static String identityOf(Process process) {
    return ProcessIdentity.of(process.pid()).orElseThrow();
  }
}
