package dev.muster.comms.subscriber.api;

import dev.muster.comms.subscriber.ImportLine;
import java.util.List;

/** What was done with each line of a file, or would be. */
public record ImportResponse(List<ImportLine> lines) {}
