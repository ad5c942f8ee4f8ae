package dev.muster.oncall.eligibility.api;

import dev.muster.oncall.eligibility.OnCallFacts;
import java.util.List;
import java.util.UUID;

/** The members of a team and how fit they are to be on call, by name. */
public record RosterResponse(List<Member> members) {

  /**
   * A member.
   *
   * @param reachable whether a page could reach them
   * @param missing what they lack before they should be on call (ROT-04)
   */
  public record Member(
      UUID personId,
      String personName,
      boolean manager,
      boolean active,
      boolean reachable,
      OnCallFactsBody facts,
      List<OnCallFacts.Missing> missing) {}
}
