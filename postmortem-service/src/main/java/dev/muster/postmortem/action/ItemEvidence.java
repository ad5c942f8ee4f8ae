package dev.muster.postmortem.action;

/** What shows that an action item is done; {@code note} may be null. */
public record ItemEvidence(String url, String note) {}
