package dev.muster.oncall.escalation.slow;

import dev.muster.testkit.time.MovableClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Prepares the service under test for random cases. */
@ApplicationScoped
public class Stages {
  private static final Duration BEFORE = Duration.ofHours(1);

  private final MovableClock clock;
  private final Founder founder;
  private final Player player;
  private final Observer observer;

  Stages(MovableClock clock, Founder founder, Player player, Observer observer) {
    this.clock = clock;
    this.founder = founder;
    this.player = player;
    this.observer = observer;
  }

  /** Stops the clock before the cases begin, and makes all that they need known. */
  public Stage build(Cases cases) {
    return new Stage(
        cases,
        cases.settings().stream().map(setting -> found(cases, setting)).toList(),
        cases.services().stream().map(founder::service).toList(),
        setting -> found(cases, setting),
        player,
        observer);
  }

  private Founded found(Cases cases, Setting setting) {
    clock.set(cases.begin().minus(BEFORE));
    return founder.found(setting);
  }
}
