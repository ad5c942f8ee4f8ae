package dev.muster.oncall.pagerduty.schedule;

/** When somebody is on call. */
public record WireTurn(String start, String end) {}
