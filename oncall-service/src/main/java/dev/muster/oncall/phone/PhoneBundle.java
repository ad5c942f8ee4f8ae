package dev.muster.oncall.phone;

import java.util.UUID;

/** A message about several alerts that somebody can answer from a telephone. */
record PhoneBundle(UUID id, String language) {}
