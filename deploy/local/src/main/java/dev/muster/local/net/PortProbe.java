package dev.muster.local.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Tells whether a port can be listened on. */
@FunctionalInterface
public interface PortProbe {
  boolean isFree(int port);

  /** Asks this machine, for all its addresses. */
  static PortProbe machine() {
    return port -> {
      try (ServerSocket socket = new ServerSocket()) {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(port));
        return true;
      } catch (IOException taken) {
        return false;
      }
    };
  }
}
