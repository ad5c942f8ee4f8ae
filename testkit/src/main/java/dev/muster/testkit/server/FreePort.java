package dev.muster.testkit.server;

/**
 * A port for a server whose clients must know it before it starts, or that comes back on it after a
 * crash.
 *
 * <p>A port that was only asked for and given back can be taken by any outgoing connection of the
 * machine before the server binds it. These lie outside the range that such connections use, and
 * each belongs to one JVM of this machine as long as that JVM lives.
 */
public final class FreePort {
  private FreePort() {}

  /** A port that this JVM has not been given before; nothing listens to it. */
  public static int lend() {
    return JvmWide.<Integer>call(PortLender.class, "lend");
  }
}
