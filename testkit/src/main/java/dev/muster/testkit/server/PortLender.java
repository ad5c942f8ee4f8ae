package dev.muster.testkit.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The ports that this JVM holds; called through {@link JvmWide} only.
 *
 * <p>Each is a locked byte of one file that all JVMs of a user share; the system unlocks it when
 * the JVM ends, in whatever way.
 */
final class PortLender {
  /** Below the ports from which Linux (32768) and macOS (49152) make outgoing connections. */
  private static final int LOWEST = 20_000;

  private static final int COUNT = 12_000;

  /** Stays open: the locks go with it. */
  private static FileChannel locks;

  private PortLender() {}

  static synchronized int lend() throws IOException {
    if (locks == null) {
      locks =
          FileChannel.open(
              Path.of(
                  System.getProperty("java.io.tmpdir"),
                  "muster-ports-" + System.getProperty("user.name")),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
    }
    int first = ThreadLocalRandom.current().nextInt(COUNT);
    for (int i = 0; i < COUNT; i++) {
      int port = LOWEST + (first + i) % COUNT;
      if (lock(port) && nobodyListensTo(port)) {
        return port;
      }
    }
    throw new IllegalStateException(
        "No port from %d to %d is free".formatted(LOWEST, LOWEST + COUNT - 1));
  }

  private static boolean lock(int port) throws IOException {
    try {
      return locks.tryLock(port, 1, false) != null;
    } catch (OverlappingFileLockException lentAlready) {
      return false;
    }
  }

  private static boolean nobodyListensTo(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
