package dev.muster.comms.subscriber;

import org.jspecify.annotations.Nullable;

/**
 * What became of one line of an import, or would.
 *
 * @param line of the file, from 1
 * @param target what may be shown of it; null when it could not be read
 * @param field at fault; null for a line that is taken
 * @param problem what is wrong with it, in English; null for a line that is taken
 */
public record ImportLine(
    int line,
    Outcome outcome,
    @Nullable Channel channel,
    @Nullable String target,
    @Nullable String field,
    @Nullable String problem) {

  /** What is done with a line. */
  public enum Outcome {
    /** New; its owner is asked to confirm. */
    INVITED,
    /** New or waiting so far; gets messages from now on without being asked. */
    ACTIVATED,
    /** Gets something else from now on. */
    CHANGED,
    /** Known, and nothing is different; or it waits for a confirmation already. */
    UNCHANGED,
    /** Left, is in quarantine here or there, or stands in the file twice. */
    SKIPPED,
    INVALID
  }
}
