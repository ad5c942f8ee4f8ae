package dev.muster.comms.component.api;

import java.util.List;

/** The groups of a page; few enough for one answer. */
public record ComponentGroupList(List<ComponentGroupResponse> items) {}
