package dev.muster.comms.external;

import java.util.UUID;

/** One request to an external page. */
sealed interface Task {
  /** Reads a document of the page. */
  record Read(Reading what, int page) implements Task {}

  /**
   * Looks how a post is there.
   *
   * @param externalId null to look for it by our code
   */
  record Look(UUID objectId, String externalId, String code) implements Task {}

  /**
   * Changes a post there.
   *
   * @param externalId null to make it
   */
  record Write(UUID objectId, String externalId, DesiredPost desired, Step step) implements Task {}

  /** Sets a component there. */
  record Paint(UUID objectId, String externalId, String status) implements Task {}
}
