package dev.muster.comms.manage.incident;

import dev.muster.comms.maintenance.Maintenance;
import dev.muster.comms.post.PostUpdate;
import dev.muster.comms.postmortem.PublicPostmortem;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What belongs to some posts, by the id of the post. */
record IncidentParts(
    Map<UUID, List<PostUpdate>> updates,
    Map<UUID, Maintenance> maintenances,
    Map<UUID, PublicPostmortem> postmortems,
    Map<UUID, IncidentAttributes> attributes) {}
