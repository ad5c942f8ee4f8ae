package dev.muster.postmortem.tracker;

import java.util.UUID;

/** A task that is ours to do. */
record TrackerClaim(
    TrackerAccounts.Turn turn, UUID connectionId, TrackerAccess access, TrackerTask task) {}
