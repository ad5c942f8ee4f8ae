package dev.muster.oncall.phone;

import java.util.UUID;

/** A page that somebody can answer from a telephone. */
record PhonePage(
    UUID id,
    UUID alertId,
    long alertNumber,
    String service,
    String summary,
    UUID personId,
    String personName,
    String language) {}
