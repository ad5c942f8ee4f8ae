package dev.muster.comms.canned.api;

import java.util.List;

/** All that is prepared for a page. */
public record CannedUpdateList(List<CannedUpdateResponse> items) {}
