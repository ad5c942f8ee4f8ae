package dev.muster.platform.delivery.email;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Lets all calls share one mail session, whose making reads the whole class path, while each call
 * has sockets of its own: those that its thread put here.
 */
final class SocketsOfCall extends SocketFactory {
  private final ThreadLocal<CuttableSockets> current = new ThreadLocal<>();

  /** From here to {@link #end} the calling thread connects through {@code sockets}. */
  void begin(CuttableSockets sockets) {
    current.set(sockets);
  }

  void end() {
    current.remove();
  }

  @Override
  public Socket createSocket() {
    return current.get().createSocket();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return current.get().createSocket(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return current.get().createSocket(host, port, local, localPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return current.get().createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return current.get().createSocket(host, port, local, localPort);
  }
}
