package dev.muster.incident.checklist;

import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.incident.gate.Gate;
import dev.muster.incident.timeline.Mark;
import java.time.Instant;
import java.util.Map;

/**
 * What facts are made of.
 *
 * @param commanderAt when somebody first took command; null for never
 * @param scribeAt when somebody first became scribe; null for never
 * @param rolesHeld whether every role is held that the severity needs, by enough people
 * @param impactAt when the impact was first assessed; null for never
 * @param updateAt when the first update was posted; null for never
 * @param hypothesisAt when the first hypothesis was proposed; null for never
 * @param decisionAt when something was first decided; null for never
 * @param marks what the timeline tells of the work of other services
 */
public record Observed(
    IncidentFacts incident,
    Instant commanderAt,
    Instant scribeAt,
    boolean rolesHeld,
    Instant impactAt,
    Instant updateAt,
    Instant hypothesisAt,
    Instant decisionAt,
    Map<String, Mark> marks,
    Gate gate,
    Instant now) {}
