package dev.muster.platform.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server that always says a little more, so that no read ever times out. */
public final class DrippingServer implements AutoCloseable {
  private final ServerSocket socket;
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * @param start what it says at once
   * @param drip what it says every 100 ms from then on
   */
  public DrippingServer(String start, String drip) {
    try {
      socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var thread = new Thread(() -> serve(start, drip), "dripping-server");
    thread.setDaemon(true);
    thread.start();
  }

  public int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    socket.close();
  }

  private void serve(String start, String drip) {
    try (var client = socket.accept()) {
      var out = client.getOutputStream();
      out.write(start.getBytes(StandardCharsets.US_ASCII));
      do {
        out.write(drip.getBytes(StandardCharsets.US_ASCII));
        out.flush();
      } while (!closed.await(100, TimeUnit.MILLISECONDS));
    } catch (IOException clientLeft) {
      closed.countDown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
