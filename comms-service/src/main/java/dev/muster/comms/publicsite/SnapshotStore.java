package dev.muster.comms.publicsite;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jboss.logging.Logger;

/**
 * The last known state of the public pages on disk, for a start without the database. A reader sees
 * the old file or the new one, never half of one; the file's time is when the state was last
 * confirmed.
 */
final class SnapshotStore {
  private static final Logger LOG = Logger.getLogger(SnapshotStore.class);
  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private final Path directory;
  private final Path file;

  SnapshotStore(Path directory) {
    this.directory = directory;
    this.file = directory.resolve("public-pages.json.gz");
  }

  /** What is on disk; empty when there is nothing or it cannot be read. */
  Optional<Snapshot> read() {
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      SiteModel site = JSON.readValue(in, SiteModel.class);
      return Optional.of(new Snapshot(site, Files.getLastModifiedTime(file).toInstant()));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException | RuntimeException unreadable) {
      LOG.warnf(unreadable, "snapshot cannot be read file=%s", file);
      return Optional.empty();
    }
  }

  /** Replaces the snapshot in one step; a full or read-only disk is logged, not fatal. */
  void write(SiteModel site, Instant confirmedAt) {
    try {
      Files.createDirectories(directory);
      Path fresh = Files.createTempFile(directory, "public-pages", ".tmp");
      try {
        try (var out = new GZIPOutputStream(Files.newOutputStream(fresh))) {
          JSON.writeValue(out, site);
        }
        force(fresh);
        Files.setLastModifiedTime(fresh, FileTime.from(confirmedAt));
        Files.move(
            fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      LOG.warnf(e, "snapshot cannot be written directory=%s", directory);
    }
  }

  /** Notes that the state on disk is still the truth. */
  void confirm(Instant confirmedAt) {
    try {
      if (Files.exists(file)) {
        Files.setLastModifiedTime(file, FileTime.from(confirmedAt));
      }
    } catch (IOException e) {
      LOG.warnf(e, "snapshot cannot be confirmed file=%s", file);
    }
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** A state and when it was last known to be true. */
  record Snapshot(SiteModel site, Instant confirmedAt) {}
}
