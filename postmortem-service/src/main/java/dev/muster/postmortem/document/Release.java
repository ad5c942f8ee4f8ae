package dev.muster.postmortem.document;

import dev.muster.contracts.Who;
import java.util.List;
import java.util.UUID;

/**
 * How a post-mortem is published.
 *
 * @param shownTitle the title, or the code name of a restricted incident
 * @param readerIds who hears of it beside the managers, each once
 */
record Release(String shownTitle, List<UUID> readerIds, Who by) {}
