package dev.muster.incident.checklist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What Muster can see by itself, so that nobody has to tick it. */
@Schema(name = "ChecklistFact")
public enum Fact {
  SEVERITY_DECLARED,
  ACKNOWLEDGED,
  COMMANDER_ASSIGNED,
  ROLES_HELD,
  SCRIBE_ASSIGNED,
  ON_CALL_PAGED,
  ROOM_OPENED,
  IMPACT_ASSESSED,
  CUSTOMERS_LISTED,
  UPDATE_POSTED,
  STATUS_PAGE_UPDATED,
  HYPOTHESIS_PROPOSED,
  MITIGATION_DECIDED,
  MITIGATED,
  ROOT_CAUSE_RECORDED,
  RESOLUTION_VERIFIED,
  ALL_CLEAR_SENT,
  POSTMORTEM_DRAFTED,
  ACTION_ITEMS_ASSIGNED
}
