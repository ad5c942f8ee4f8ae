package dev.muster.oncall.page;

import dev.muster.oncall.alert.Alert;
import java.util.UUID;

/**
 * What a page message is made of.
 *
 * @param level from 1; 0 for a page by hand
 * @param reason null for pages that are older than reasons
 * @param consoleUrl where to work on it: the incident of a responder request, else the alert
 * @param alertUrl where all that the alert carries is shown
 */
record PageFacts(
    Alert alert,
    UUID pageId,
    int level,
    PageReason reason,
    PageSituation situation,
    ReachablePerson person,
    String acknowledgeUrl,
    String consoleUrl,
    String alertUrl) {}
