package dev.muster.postmortem.followup.api;

import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.contracts.postmortem.FollowUpRule;
import dev.muster.postmortem.followup.Breach;
import dev.muster.postmortem.people.PersonRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who breaks which rule of which version of the follow-up policy, and since when. */
public record BreachView(
    FollowUpRule rule,
    Instant since,
    int policyVersion,
    UUID actionItemId,
    String reference,
    String title,
    ActionItemPriority priority,
    @Nullable PersonRef owner,
    @Nullable UUID ownerTeamId,
    @Nullable String ownerTeamName,
    @Nullable UUID teamId,
    @Nullable String teamName,
    @Nullable LocalDate dueOn) {

  static BreachView from(Breach breach, Names names) {
    return new BreachView(
        breach.rule(),
        breach.since(),
        breach.policyVersion(),
        breach.itemId(),
        breach.reference(),
        breach.title(),
        breach.priority(),
        names.person(breach.ownerId()),
        breach.ownerTeamId(),
        names.team(breach.ownerTeamId()),
        breach.teamId(),
        names.team(breach.teamId()),
        breach.dueOn());
  }
}
