package dev.muster.local.process;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What is kept on disk about a started process.
 *
 * @param identity tells this process from a later one with the same id
 * @param group whether it leads a process group of its own
 * @param stopSignal asks it to end in order
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ProcessRecord(
    String part, long pid, String identity, boolean group, String stopSignal) {

  /** Whether exactly this process still runs. */
  @JsonIgnore
  public boolean isRunning() {
    return ProcessIdentity.of(pid).filter(identity::equals).isPresent();
  }
}
