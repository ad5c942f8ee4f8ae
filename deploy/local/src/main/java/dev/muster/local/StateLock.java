package dev.muster.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one launcher at a time use a state folder; given up by the system when it is killed. */
final class StateLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private StateLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  static StateLock take(Layout layout) {
    Path file = layout.run().resolve("launcher.lock");
    try {
      Files.createDirectories(file.getParent());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw new LocalException(alreadyRuns(layout));
      }
      return new StateLock(channel, lock);
    } catch (OverlappingFileLockException sameProcess) {
      throw new LocalException(alreadyRuns(layout), sameProcess);
    } catch (IOException unwritable) {
      throw new LocalException(
          "Cannot write to the state folder %s: %s"
              .formatted(layout.state(), unwritable.getMessage()),
          unwritable);
    }
  }

  /** Whether a launcher uses the state folder at the moment. */
  static boolean isTaken(Layout layout) {
    if (!Files.exists(layout.run().resolve("launcher.lock"))) {
      return false;
    }
    try (StateLock lock = take(layout)) {
      return !lock.lock.isValid();
    } catch (LocalException taken) {
      return true;
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException alreadyGone) {
      throw new LocalException("Cannot release the state folder", alreadyGone);
    }
  }

  private static String alreadyRuns(Layout layout) {
    return "Muster already runs with the state folder %s; stop it first, or choose another with --state"
        .formatted(layout.state());
  }
}
