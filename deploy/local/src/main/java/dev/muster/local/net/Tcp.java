package dev.muster.local.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Probes of ports on this machine. */
public final class Tcp {
  private static final int TIMEOUT_MILLIS = 1_000;

  private Tcp() {}

  /** Whether something accepts connections to {@code port} on this machine. */
  public static boolean accepts(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("localhost", port), TIMEOUT_MILLIS);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }
}
