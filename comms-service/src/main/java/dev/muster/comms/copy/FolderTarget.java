package dev.muster.comms.copy;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A folder that a web server serves; beside each file its compressed form, with {@code .gz}. */
final class FolderTarget implements CopyTarget {
  private static final String COMPRESSED = ".gz";
  private static final String UNFINISHED = ".unfinished";

  private final Path folder;

  FolderTarget(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public String name() {
    return "folder";
  }

  @Override
  public Optional<byte[]> read(String key) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(file(key)));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  @Override
  public void put(CopiedFile file) throws IOException {
    Path place = file(file.key());
    Files.createDirectories(place.getParent());
    if (file.gzip() != null) {
      replace(file(file.key() + COMPRESSED), file.gzip());
    }
    replace(place, file.plain());
  }

  private static void replace(Path place, Buffer content) throws IOException {
    Path fresh = place.resolveSibling(place.getFileName() + UNFINISHED);
    Files.write(fresh, content.getBytes());
    Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void delete(String key) throws IOException {
    Path place = file(key);
    Files.deleteIfExists(place);
    Files.deleteIfExists(file(key + COMPRESSED));
    prune(place.getParent());
  }

  private void prune(Path empty) throws IOException {
    for (Path each = empty; !each.equals(folder); each = each.getParent()) {
      try {
        Files.deleteIfExists(each);
      } catch (DirectoryNotEmptyException inUse) {
        return;
      }
    }
  }

  private Path file(String key) throws IOException {
    Path place = folder.resolve(key).normalize();
    if (!place.startsWith(folder) || place.equals(folder)) {
      throw new IOException("Not below the copy: " + key);
    }
    return place;
  }
}
