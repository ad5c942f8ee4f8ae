package dev.muster.postmortem.action;

import dev.muster.contracts.postmortem.ActionItemPriority;
import java.util.UUID;

/**
 * Which action items a list shows; null filters nothing.
 *
 * @param teamId the team that answers for it: the one that owns it, else the incident's
 * @param serviceId a service that the incident concerned
 * @param olderThanDays how many days ago it was proposed at least
 * @param youngerThanDays how many days ago it was proposed at most, that day excluded
 * @param text words of which title and description hold the beginnings
 * @param cameBack whether its incident came back after it was done
 * @param nobodys whether no person owns it
 * @param noTeam whether no team answers for it
 * @param closedWithinDays how many days ago it was verified or dropped at most, if it was
 * @param judged whether both impact and effort are judged
 */
public record ActionItemFilter(
    ActionItemScope status,
    UUID ownerId,
    UUID teamId,
    UUID postmortemId,
    UUID incidentId,
    UUID serviceId,
    ActionItemPriority priority,
    Integer olderThanDays,
    Integer youngerThanDays,
    String text,
    Boolean cameBack,
    Boolean nobodys,
    Boolean noTeam,
    Integer closedWithinDays,
    Level impact,
    Level effort,
    Boolean judged) {}
