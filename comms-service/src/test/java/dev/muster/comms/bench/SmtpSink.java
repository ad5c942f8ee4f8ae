package dev.muster.comms.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that takes everything and remembers only who got it, and when. */
final class SmtpSink implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
  private final String counted;
  private final Map<String, Queue<Long>> arrivals = new ConcurrentHashMap<>();
  private final AtomicInteger reached = new AtomicInteger();
  private final AtomicInteger conversations = new AtomicInteger();

  /**
   * @param counted how the addresses begin that are counted
   */
  SmtpSink(String counted) throws IOException {
    this.counted = counted;
    daemon(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** How many different addresses of those that are counted got mail. */
  int reached() {
    return reached.get();
  }

  int conversations() {
    return conversations.get();
  }

  /** When mail came to an address, by the clock of {@link System#nanoTime}. */
  List<Long> arrivals(String address) {
    return List.copyOf(arrivals.getOrDefault(address, new ConcurrentLinkedQueue<>()));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "smtp-sink");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        client.setTcpNoDelay(true);
        conversations.incrementAndGet();
        daemon(() -> converse(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void converse(Socket client) {
    try (client;
        InputStream in = new BufferedInputStream(client.getInputStream(), 16_384);
        OutputStream out = new BufferedOutputStream(client.getOutputStream())) {
      say(out, "220 sink ESMTP");
      String recipient = "";
      for (String line = line(in); line != null; line = line(in)) {
        if (line.startsWith("RCPT")) {
          recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
          say(out, "250 ok");
        } else if (line.equals("DATA")) {
          say(out, "354 go on");
          skipMessage(in);
          arrivals.computeIfAbsent(recipient, this::first).add(System.nanoTime());
          say(out, "250 queued");
        } else if (line.equals("QUIT")) {
          say(out, "221 bye");
          return;
        } else {
          say(out, "250 ok");
        }
      }
    } catch (IOException gone) {
      return;
    }
  }

  private Queue<Long> first(String recipient) {
    if (recipient.startsWith(counted)) {
      reached.incrementAndGet();
    }
    return new ConcurrentLinkedQueue<>();
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static void skipMessage(InputStream in) throws IOException {
    String line = line(in);
    while (!line.equals(".")) {
      line = line(in);
      if (line == null) {
        throw new IOException("cut off");
      }
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int read = in.read(); read >= 0; read = in.read()) {
      if (read == '\n') {
        return line.toString();
      }
      if (read != '\r') {
        line.append((char) read);
      }
    }
    return null;
  }
}
