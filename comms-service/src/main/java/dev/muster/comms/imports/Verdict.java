package dev.muster.comms.imports;

import java.util.UUID;

/**
 * What becomes of an object.
 *
 * @param reason why nothing is done, as a word; null when something is
 * @param ourId what of ours it is; null when there is nothing yet
 */
record Verdict(ImportAction action, String reason, UUID ourId) {
  static Verdict create() {
    return new Verdict(ImportAction.CREATE, null, null);
  }

  static Verdict change(UUID ourId) {
    return new Verdict(ImportAction.CHANGE, null, ourId);
  }

  static Verdict skip(String reason, UUID ourId) {
    return new Verdict(ImportAction.SKIP, reason, ourId);
  }
}
