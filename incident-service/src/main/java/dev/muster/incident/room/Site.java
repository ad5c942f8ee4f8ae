package dev.muster.incident.room;

import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.platform.catalog.CatalogPerson;
import java.time.Instant;
import java.util.List;

/**
 * A room as it is, with all that its channel depends on.
 *
 * @param title as those may know it who do not see a restricted incident
 * @param commander name of whoever commands; null for nobody
 * @param services their names
 * @param missing people who belong into the channel and are to be asked now
 * @param askAgainAt when others are to be asked who could not be brought in; null for nobody
 * @param leavers people who are to go out of the channel
 * @param running whether people still work on the incident
 * @param entries number of the last timeline entry
 */
record Site(
    WarRoom room,
    IncidentFacts incident,
    String title,
    String commander,
    List<String> services,
    List<CatalogPerson> missing,
    Instant askAgainAt,
    List<Leaver> leavers,
    RoomPolicy policy,
    boolean running,
    long entries) {}
