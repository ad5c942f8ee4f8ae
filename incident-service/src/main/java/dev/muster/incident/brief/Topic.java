package dev.muster.incident.brief;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a brief tells about, in the order in which it does. */
@Schema(name = "BriefTopic")
public enum Topic {
  SITUATION,
  IMPACT,
  HYPOTHESES,
  REFUTED,
  TASKS,
  DECISIONS,
  LAST_WORDS,
  PROMISES,
  ROLES,
  GATE
}
