package dev.muster.oncall.page;

import org.jspecify.annotations.Nullable;

/**
 * How a target led to a person.
 *
 * @param schedule name; null when none had a part in it
 * @param team name; null when none had a part in it
 */
public record PagePath(Way way, @Nullable String schedule, @Nullable String team) {

  /** The ways, by the key of their text. */
  public enum Way {
    /** The person is the target. */
    NAMED,
    ON_CALL,
    NEXT_ON_CALL,
    /** On call in a schedule of the team that is the target. */
    TEAM_ON_CALL,
    /** The team that is the target has nobody on call, and they manage it. */
    TEAM_MANAGER
  }

  public static PagePath named() {
    return new PagePath(Way.NAMED, null, null);
  }

  public static PagePath onCall(String schedule) {
    return new PagePath(Way.ON_CALL, schedule, null);
  }

  public static PagePath nextOnCall(String schedule) {
    return new PagePath(Way.NEXT_ON_CALL, schedule, null);
  }

  public static PagePath onCallOfTeam(String schedule, String team) {
    return new PagePath(Way.TEAM_ON_CALL, schedule, team);
  }

  public static PagePath managerOf(String team) {
    return new PagePath(Way.TEAM_MANAGER, null, team);
  }
}
