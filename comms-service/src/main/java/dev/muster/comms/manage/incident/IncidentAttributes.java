package dev.muster.comms.manage.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * What clients keep with an incident.
 *
 * @param metadata an object of objects
 * @param reminderIntervals as sent; null for the usual ones
 * @param backfilled whether it was written into the history afterwards
 */
record IncidentAttributes(JsonNode metadata, String reminderIntervals, boolean backfilled) {
  static final IncidentAttributes NONE =
      new IncidentAttributes(JsonNodeFactory.instance.objectNode(), null, false);
}
