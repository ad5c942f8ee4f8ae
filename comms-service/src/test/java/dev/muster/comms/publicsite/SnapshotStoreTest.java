package dev.muster.comms.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotStoreTest {
  private static final Instant CONFIRMED = Instant.parse("2026-11-21T11:31:00Z");

  @TempDir Path directory;

  @Test
  void whatIsWrittenIsReadAgainWithItsAge() {
    SnapshotStore store = new SnapshotStore(directory.resolve("new"));
    store.write(SampleSite.busy(), CONFIRMED);

    var read = store.read().orElseThrow();

    assertThat(read.site()).isEqualTo(SampleSite.busy());
    assertThat(read.confirmedAt()).isEqualTo(CONFIRMED);
  }

  @Test
  void aConfirmationMakesItYounger() {
    SnapshotStore store = new SnapshotStore(directory);
    store.write(SampleSite.quiet(), CONFIRMED);
    store.confirm(CONFIRMED.plusSeconds(60));

    assertThat(store.read().orElseThrow().confirmedAt()).isEqualTo(CONFIRMED.plusSeconds(60));
  }

  @Test
  void nothingOrRubbishOnDiskIsNoSnapshot() throws IOException {
    SnapshotStore store = new SnapshotStore(directory);
    assertThat(store.read()).isEmpty();

    Files.writeString(directory.resolve("public-pages.json.gz"), "rubbish");
    assertThat(store.read()).isEmpty();
  }

  @Test
  void noHalfWrittenFileIsLeftBehind() throws IOException {
    SnapshotStore store = new SnapshotStore(directory);
    store.write(SampleSite.busy(), CONFIRMED);
    store.write(SampleSite.quiet(), CONFIRMED);

    try (var files = Files.list(directory)) {
      assertThat(files).hasSize(1);
    }
  }
}
