package dev.muster.oncall.escalation.slow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The settings and services of random cases in the service under test, where they happen. */
public final class Stage {
  private final Cases cases;
  private final List<Founded> settings;
  private final List<UUID> services;
  private final Function<Setting, Founded> found;
  private final Player player;
  private final Observer observer;

  Stage(
      Cases cases,
      List<Founded> settings,
      List<UUID> services,
      Function<Setting, Founded> found,
      Player player,
      Observer observer) {
    this.cases = cases;
    this.settings = settings;
    this.services = services;
    this.found = found;
    this.player = player;
    this.observer = observer;
  }

  /** Lets these cases happen, from the first to the last second. */
  public List<Performance> play(List<Case> chosen) {
    var all =
        chosen.stream()
            .map(
                one ->
                    new Performance(one, settings.get(one.setting()), services.get(one.service())))
            .toList();
    player.play(all, cases.until());
    return all;
  }

  /** Lets a case happen once more, to other people in the same setting. */
  Performance playAnew(Case one) {
    var founded = found.apply(cases.settings().get(one.setting()));
    var performance = new Performance(one, founded, services.get(one.service()));
    player.play(List.of(performance), cases.until());
    return performance;
  }

  /** What people noticed of each, in order. */
  public Map<Performance, List<Happening>> seen(List<Performance> all) {
    return observer.of(all);
  }

  /** Ends what was played, so that it is due for nobody any more. */
  public void end(List<Performance> all) {
    player.end(all);
  }
}
