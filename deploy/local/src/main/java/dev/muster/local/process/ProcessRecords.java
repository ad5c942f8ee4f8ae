package dev.muster.local.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The records of started processes: one file per part, there while the process should run. */
public final class ProcessRecords {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SUFFIX = ".process";

  private final Path folder;

  public ProcessRecords(Path folder) {
    this.folder = folder;
  }

  void save(ProcessRecord record) throws IOException {
    Files.createDirectories(folder);
    Path file = file(record.part());
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    JSON.writeValue(draft.toFile(), record);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  void remove(String part) throws IOException {
    Files.deleteIfExists(file(part));
  }

  /** All records, of running and of ended processes; an unreadable file is none. */
  public List<ProcessRecord> all() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<ProcessRecord> records = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList()) {
        read(file).ifPresent(records::add);
      }
    }
    return records;
  }

  private static Optional<ProcessRecord> read(Path file) {
    try {
      return Optional.of(JSON.readValue(file.toFile(), ProcessRecord.class));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private Path file(String part) {
    return folder.resolve(part + SUFFIX);
  }
}
