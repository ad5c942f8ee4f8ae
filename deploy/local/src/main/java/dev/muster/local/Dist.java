package dev.muster.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Folders that are made once, whole or not at all, however many launchers ask at the same time. */
public final class Dist {
  private static final Map<Path, Object> LOCKS = new ConcurrentHashMap<>();

  private Dist() {}

  /** Fills an empty draft folder. */
  @FunctionalInterface
  public interface Maker {
    void fill(Path draft) throws IOException, InterruptedException;
  }

  /** Returns {@code folder}, made by {@code maker} when it is not there yet. */
  public static Path once(Path folder, Maker maker) throws IOException, InterruptedException {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    Files.createDirectories(folder.getParent());
    Path lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
    synchronized (LOCKS.computeIfAbsent(folder, path -> new Object())) {
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        if (held.isValid() && !Files.isDirectory(folder)) {
          Path draft = folder.resolveSibling(folder.getFileName() + ".draft");
          delete(draft);
          Files.createDirectories(draft);
          maker.fill(draft);
          Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    }
    return folder;
  }

  /** Deletes {@code folder} and all in it, without following links; nothing when it is absent. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path emptied, IOException failed)
              throws IOException {
            if (failed != null) {
              throw failed;
            }
            Files.delete(emptied);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
