package dev.muster.postmortem.followup.api;

import dev.muster.platform.catalog.Catalog;
import dev.muster.postmortem.followup.Ages;
import dev.muster.postmortem.followup.Counts;
import dev.muster.postmortem.followup.Standing;
import dev.muster.postmortem.people.PersonRef;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How action items stand: altogether, by team, by person; those with the most trouble first. */
public record OverviewView(
    Counts counts, Ages ages, List<TeamStanding> teams, List<PersonStanding> people) {

  /** How the items of a team stand; {@code teamId} is null for items of no team. */
  public record TeamStanding(
      @Nullable UUID teamId, @Nullable String teamName, Counts counts, Ages ages) {}

  /** How the items of a person stand; {@code person} is null for items that no person owns. */
  public record PersonStanding(@Nullable PersonRef person, Counts counts, Ages ages) {}

  private record Sum(Counts counts, Ages ages) {
    static final Sum NONE = new Sum(Counts.NONE, Ages.NONE);

    Sum plus(Standing standing) {
      return new Sum(counts.plus(standing.counts()), ages.plus(standing.ages()));
    }
  }

  static OverviewView from(List<Standing> standings, Catalog catalog) {
    Names names =
        Names.of(
            catalog,
            standings.stream().map(Standing::ownerId).toList(),
            standings.stream().map(Standing::teamId).toList());
    Sum all = Sum.NONE;
    for (Standing standing : standings) {
      all = all.plus(standing);
    }
    return new OverviewView(
        all.counts(),
        all.ages(),
        by(standings, Standing::teamId).entrySet().stream()
            .map(
                each -> {
                  UUID team = each.getKey().orElse(null);
                  Sum sum = each.getValue();
                  return new TeamStanding(team, names.team(team), sum.counts(), sum.ages());
                })
            .sorted(Comparator.comparing(TeamStanding::counts, MOST_TROUBLE))
            .toList(),
        by(standings, Standing::ownerId).entrySet().stream()
            .map(
                each ->
                    new PersonStanding(
                        names.person(each.getKey().orElse(null)),
                        each.getValue().counts(),
                        each.getValue().ages()))
            .sorted(Comparator.comparing(PersonStanding::counts, MOST_TROUBLE))
            .toList());
  }

  private static final Comparator<Counts> MOST_TROUBLE =
      Comparator.comparingInt(Counts::breaching)
          .thenComparingInt(Counts::overdue)
          .thenComparingInt(Counts::open)
          .reversed();

  private static Map<Optional<UUID>, Sum> by(
      List<Standing> standings, Function<Standing, UUID> key) {
    Map<Optional<UUID>, Sum> sums = new LinkedHashMap<>();
    for (Standing standing : standings) {
      sums.merge(
          Optional.ofNullable(key.apply(standing)),
          Sum.NONE.plus(standing),
          (sum, other) ->
              new Sum(sum.counts().plus(other.counts()), sum.ages().plus(other.ages())));
    }
    return sums;
  }
}
