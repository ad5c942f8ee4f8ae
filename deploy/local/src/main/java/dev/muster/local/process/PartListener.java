package dev.muster.local.process;

import dev.muster.local.part.Part;
import java.time.Duration;

/** Hears what happens to the parts. */
public interface PartListener {
  /** Something of {@code part} takes long. */
  void notice(String part, String text);

  /**
   * @param first false when the part had been ready before
   */
  void ready(Part part, Duration took, boolean first);

  /** The process ended although it should run. */
  void ended(String part, String reason, boolean givingUp);
}
