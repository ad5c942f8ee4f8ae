package dev.muster.oncall.escalation.slow;

import dev.muster.oncall.escalation.slow.Case.Answer;
import dev.muster.oncall.escalation.slow.Case.Story;
import dev.muster.oncall.escalation.slow.Plan.Level;
import dev.muster.oncall.escalation.slow.Plan.Only;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes a case that goes wrong as small as it can be while it still does. */
final class Smaller {
  private static final int MOST_TRIES = 60;

  private final Predicate<Case> goesWrong;
  private int tries;

  Smaller(Predicate<Case> goesWrong) {
    this.goesWrong = goesWrong;
  }

  Case of(Case one) {
    var smallest = one;
    for (var next = Optional.of(one); next.isPresent(); next = step(smallest)) {
      smallest = next.get();
    }
    return smallest;
  }

  private Optional<Case> step(Case one) {
    return variants(one).filter(each -> tries++ < MOST_TRIES && goesWrong.test(each)).findFirst();
  }

  private static Stream<Case> variants(Case one) {
    return Stream.concat(
        one.alerts().size() == 1
            ? Stream.empty()
            : without(one.alerts()).map(alerts -> with(one, one.plan(), alerts)),
        Stream.concat(
            plans(one.plan()).map(plan -> with(one, plan, one.alerts())),
            each(one.alerts(), Smaller::stories).map(alerts -> with(one, one.plan(), alerts))));
  }

  private static Case with(Case one, Plan plan, List<Story> alerts) {
    return new Case(one.number(), one.setting(), one.service(), plan, alerts);
  }

  private static Stream<Story> stories(Story story) {
    return Stream.concat(without(story.answers()), each(story.answers(), Smaller::answers))
        .map(answers -> new Story(story.severity(), story.opens(), answers));
  }

  private static Stream<Answer> answers(Answer answer) {
    return answer.plan() == null
        ? Stream.empty()
        : plans(answer.plan())
            .map(
                plan ->
                    new Answer(
                        answer.at(),
                        answer.action(),
                        answer.person(),
                        answer.seconds(),
                        plan,
                        answer.targets(),
                        answer.incident()));
  }

  private static Stream<Plan> plans(Plan plan) {
    var levels =
        Stream.concat(without(plan.levels()), each(plan.levels(), Smaller::levels))
            .filter(each -> !each.isEmpty() || plan.repeats() == 0)
            .map(each -> plan(plan, each, plan.repeats(), plan.leaseSeconds(), true));
    var rest =
        Stream.of(
                plan(plan, plan.levels(), 0, plan.leaseSeconds(), true),
                plan(plan, plan.levels(), plan.repeats(), null, true),
                plan(plan, plan.levels(), plan.repeats(), plan.leaseSeconds(), false))
            .filter(each -> !each.equals(plan));
    return Stream.concat(levels, rest);
  }

  private static Plan plan(
      Plan plan, List<Level> levels, int repeats, Long lease, boolean withLastResort) {
    return new Plan(
        levels,
        repeats,
        plan.pauseSeconds(),
        lease,
        withLastResort ? plan.lastResort() : List.of());
  }

  private static Stream<Level> levels(Level level) {
    var fewer =
        level.targets().size() == 1
            ? Stream.<Level>empty()
            : without(level.targets())
                .map(
                    targets ->
                        new Level(level.delaySeconds(), level.inTurns(), targets, level.only()));
    var plainer =
        Stream.of(
                new Level(level.delaySeconds(), false, level.targets(), level.only()),
                new Level(level.delaySeconds(), level.inTurns(), level.targets(), Only.ALWAYS))
            .filter(each -> !each.equals(level));
    return Stream.concat(fewer, plainer);
  }

  /** The lists that lack one of the elements. */
  private static <T> Stream<List<T>> without(List<T> all) {
    return Stream.iterate(0, i -> i < all.size(), i -> i + 1)
        .map(
            i -> {
              var fewer = new ArrayList<>(all);
              fewer.remove(i.intValue());
              return List.copyOf(fewer);
            });
  }

  /** The lists in which one of the elements is another. */
  private static <T> Stream<List<T>> each(List<T> all, Function<T, Stream<T>> variants) {
    return Stream.iterate(0, i -> i < all.size(), i -> i + 1)
        .flatMap(
            i ->
                variants
                    .apply(all.get(i))
                    .map(
                        other -> {
                          var changed = new ArrayList<>(all);
                          changed.set(i, other);
                          return List.copyOf(changed);
                        }));
  }
}
