package dev.muster.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DirectoriesTest {

  @Test
  void whatAKilledJvmLeftBehindIsClearedAwayAndWhatALiveOneUsesIsNot() throws Exception {
    // Given
    String prefix = "muster-directories-" + UUID.randomUUID();
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    Path orphan = directoryOf(prefix, ended.pid());
    Path used = directoryOf(prefix, ProcessHandle.current().pid());

    // When
    Path created = Directories.create(prefix);

    // Then
    assertThat(orphan).doesNotExist();
    assertThat(used).exists();
    Directories.delete(used);
    Directories.delete(created);
    assertThat(created).doesNotExist();
  }

  private static Path directoryOf(String prefix, long owner) throws IOException {
    Path directory = Files.createTempDirectory(prefix);
    Files.writeString(directory.resolve("owner.pid"), Long.toString(owner));
    Files.createDirectories(directory.resolve("data/base"));
    return directory;
  }
}
