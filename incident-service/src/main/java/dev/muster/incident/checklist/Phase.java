package dev.muster.incident.checklist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts of a response (ST-11). */
@Schema(name = "ChecklistPhase")
public enum Phase {
  TRIAGE,
  RESPONSE,
  RESOLUTION,
  AFTER
}
