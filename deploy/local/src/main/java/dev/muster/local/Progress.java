package dev.muster.local;

import dev.muster.local.part.Part;
import dev.muster.local.process.PartListener;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells a person how the start goes: one line per part, and later whatever ends by itself. */
public interface Progress extends PartListener {

  /** A process that an earlier launcher left behind is being ended. */
  void orphan(String part);

  static Progress silent() {
    return printing(new PrintStream(PrintStream.nullOutputStream()));
  }

  static Progress printing(PrintStream out) {
    return new Progress() {
      @Override
      public void orphan(String part) {
        line(part, "left over from an earlier run, ended");
      }

      @Override
      public void notice(String part, String text) {
        line(part, text);
      }

      @Override
      public void ready(Part part, Duration took, boolean first) {
        String word = first ? "ready" : "ready again";
        String seconds = String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
        line(part.name(), "%s in %s   %s".formatted(word, seconds, part.address()));
      }

      @Override
      public void ended(String part, String reason, boolean givingUp) {
        line(part, reason + (givingUp ? ", giving up" : ", starting it again"));
      }

      private void line(String part, String text) {
        out.println(String.format(Locale.ROOT, "  %-12s %s", part, text).stripTrailing());
        out.flush();
      }
    };
  }
}
