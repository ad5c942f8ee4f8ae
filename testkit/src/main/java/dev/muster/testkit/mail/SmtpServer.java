package dev.muster.testkit.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The JVM's one SMTP server (RFC 5321, enough of it); called through JvmWide only. */
final class SmtpServer {
  private static final List<Object[]> RECEIVED = new CopyOnWriteArrayList<>();
  private static final Set<String> REJECTED = ConcurrentHashMap.newKeySet();
  private static final Set<Socket> OPEN = ConcurrentHashMap.newKeySet();
  private static final CountDownLatch NEVER = new CountDownLatch(1);
  private static volatile String mode = "ACCEPT";
  private static volatile long delayMillis;
  private static ServerSocket socket;
  private static int port;

  private SmtpServer() {}

  static synchronized int port() throws IOException {
    if (port == 0) {
      listen();
    }
    return port;
  }

  static synchronized void mode(String name, long delay) throws IOException {
    port();
    mode = name;
    delayMillis = delay;
    if (name.equals("REFUSE")) {
      socket.close();
      for (Socket client : OPEN) {
        client.close();
      }
    } else if (socket.isClosed()) {
      listen();
    }
  }

  static void reject(String address) {
    REJECTED.add(address.toLowerCase(Locale.ROOT));
  }

  static void clear() {
    RECEIVED.clear();
    REJECTED.clear();
  }

  static List<Object[]> received() {
    return List.copyOf(RECEIVED);
  }

  private static void listen() throws IOException {
    socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    port = socket.getLocalPort();
    ServerSocket listening = socket;
    daemon("smtp-accept", () -> accept(listening));
  }

  private static void accept(ServerSocket listening) {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        daemon("smtp-session", () -> converse(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void converse(Socket client) {
    OPEN.add(client);
    try (client;
        InputStream in = new BufferedInputStream(client.getInputStream());
        OutputStream out = client.getOutputStream()) {
      new Session(in, out).run();
    } catch (IOException e) {
      // The client went away; so does the session.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      OPEN.remove(client);
    }
  }

  /** One client's conversation. */
  private static final class Session {
    private final InputStream in;
    private final OutputStream out;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    Session(InputStream in, OutputStream out) {
      this.in = in;
      this.out = out;
    }

    void run() throws IOException, InterruptedException {
      say("220 fake.muster.test ESMTP");
      for (String line = line(); line != null; line = line()) {
        String verb = line.toUpperCase(Locale.ROOT);
        if (verb.startsWith("EHLO")) {
          say("250-fake.muster.test", "250-AUTH PLAIN LOGIN", "250-8BITMIME", "250 SMTPUTF8");
        } else if (verb.startsWith("AUTH LOGIN")) {
          ask("334 VXNlcm5hbWU6");
          ask("334 UGFzc3dvcmQ6");
          say("235 2.7.0 welcome");
        } else if (verb.startsWith("AUTH PLAIN")) {
          if (verb.equals("AUTH PLAIN")) {
            ask("334 ");
          }
          say("235 2.7.0 welcome");
        } else if (verb.startsWith("MAIL FROM:")) {
          sender = address(line);
          recipients.clear();
          say("250 2.1.0 ok");
        } else if (verb.startsWith("RCPT TO:")) {
          recipient(address(line));
        } else if (verb.equals("DATA")) {
          if (!data()) {
            return;
          }
        } else if (verb.equals("QUIT")) {
          say("221 2.0.0 bye");
          return;
        } else if (verb.startsWith("HELO") || verb.equals("RSET") || verb.equals("NOOP")) {
          say("250 2.0.0 ok");
        } else {
          say("502 5.5.1 unknown command");
        }
      }
    }

    private void recipient(String address) throws IOException {
      if (mode.equals("TEMPORARY_FAILURE")) {
        say("451 4.3.0 try again later");
      } else if (mode.equals("PERMANENT_FAILURE")
          || REJECTED.contains(address.toLowerCase(Locale.ROOT))) {
        say("550 5.1.1 no such mailbox");
      } else {
        recipients.add(address);
        say("250 2.1.5 ok");
      }
    }

    private boolean data() throws IOException, InterruptedException {
      if (recipients.isEmpty()) {
        say("503 5.5.1 no recipients");
        return true;
      }
      say("354 go on");
      byte[] message = message();
      if (mode.equals("SLOW")) {
        NEVER.await(delayMillis, TimeUnit.MILLISECONDS);
      }
      RECEIVED.add(new Object[] {sender, List.copyOf(recipients), message});
      if (mode.equals("LOSE_ANSWER")) {
        return false;
      }
      say("250 2.0.0 queued as " + RECEIVED.size());
      return true;
    }

    private byte[] message() throws IOException {
      ByteArrayOutputStream message = new ByteArrayOutputStream();
      for (byte[] line = bytes(); line != null; line = bytes()) {
        if (line.length == 1 && line[0] == '.') {
          return message.toByteArray();
        }
        int stuffed = line.length > 0 && line[0] == '.' ? 1 : 0;
        message.write(line, stuffed, line.length - stuffed);
        message.write('\r');
        message.write('\n');
      }
      throw new IOException("The client went away within a message");
    }

    private void ask(String prompt) throws IOException {
      say(prompt);
      line();
    }

    private void say(String... lines) throws IOException {
      out.write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }

    private String line() throws IOException {
      byte[] line = bytes();
      return line == null ? null : new String(line, StandardCharsets.UTF_8).trim();
    }

    private byte[] bytes() throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int read = in.read(); read >= 0; read = in.read()) {
        if (read == '\n') {
          return line.toByteArray();
        }
        if (read != '\r') {
          line.write(read);
        }
      }
      return null;
    }

    private static String address(String line) {
      return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }
  }
}
