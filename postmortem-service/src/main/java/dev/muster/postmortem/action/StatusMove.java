package dev.muster.postmortem.action;

import dev.muster.contracts.postmortem.ActionItemStatus;

/**
 * A wish to move an item.
 *
 * @param evidence null to keep what was given before
 * @param reason why it is dropped; null for every other status
 */
public record StatusMove(ActionItemStatus to, ItemEvidence evidence, String reason) {}
