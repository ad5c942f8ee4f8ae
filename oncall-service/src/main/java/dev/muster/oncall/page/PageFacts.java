package dev.muster.oncall.page;

import dev.muster.oncall.alert.Alert;
import java.util.UUID;

/**
 * What a page message is made of.
 *
 * @param level from 1
 */
record PageFacts(
    Alert alert,
    UUID pageId,
    int level,
    ReachablePerson person,
    String acknowledgeUrl,
    String consoleUrl) {}
