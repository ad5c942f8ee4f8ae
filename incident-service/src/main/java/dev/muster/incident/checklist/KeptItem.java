package dev.muster.incident.checklist;

import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.UUID;

/**
 * An item in the checklist of an incident, as the policy version had it that was in force when it
 * was added.
 *
 * @param assigneeId whose it is before the role's; null for nobody in person
 * @param word what a person said of it last; null while nobody did
 */
public record KeptItem(String key, int policyVersion, Instant addedAt, UUID assigneeId, Word word) {

  /** Somebody's word that it is done or that it is not, which counts before what Muster sees. */
  public record Word(boolean done, Instant at, Who by) {}

  KeptItem said(Word latest) {
    return new KeptItem(key, policyVersion, addedAt, assigneeId, latest);
  }

  KeptItem assigned(UUID person) {
    return new KeptItem(key, policyVersion, addedAt, person, word);
  }
}
