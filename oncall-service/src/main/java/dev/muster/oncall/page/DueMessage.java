package dev.muster.oncall.page;

import dev.muster.oncall.alert.Alert;
import java.util.UUID;

/**
 * A message of a page that is to go out now.
 *
 * @param level from 1; 0 for a page by hand
 * @param reason null for pages that are older than reasons
 */
record DueMessage(
    Alert alert,
    UUID pageId,
    UUID stepId,
    int level,
    PageReason reason,
    ReachablePerson person,
    ReachableMethod method) {}
