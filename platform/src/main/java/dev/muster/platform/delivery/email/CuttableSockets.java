package dev.muster.platform.delivery.email;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;

/** Plain sockets of one call, which another thread can end by closing them. */
final class CuttableSockets extends SocketFactory {
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private volatile boolean cut;

  void cut() {
    cut = true;
    for (var socket : open) {
      try {
        socket.close();
      } catch (IOException alreadyClosed) {
        continue;
      }
    }
  }

  boolean isCut() {
    return cut;
  }

  @Override
  public Socket createSocket() {
    var socket = new Socket();
    open.add(socket);
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new Socket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected(new Socket(host, port, local, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new Socket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected(new Socket(host, port, local, localPort));
  }

  private Socket connected(Socket socket) {
    open.add(socket);
    return socket;
  }
}
