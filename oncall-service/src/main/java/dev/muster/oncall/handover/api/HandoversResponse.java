package dev.muster.oncall.handover.api;

import dev.muster.oncall.handover.ShiftHandover;
import dev.muster.oncall.person.People;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The latest hand-overs, the newest first. */
public record HandoversResponse(List<HandoverResponse> items) {

  static HandoversResponse from(List<ShiftHandover> found, People people) {
    var names =
        people.names(
            found.stream()
                .flatMap(each -> Stream.of(each.fromPersonId(), each.toPersonId()))
                .collect(Collectors.toSet()));
    return new HandoversResponse(
        found.stream().map(each -> HandoverResponse.from(each, names)).toList());
  }
}
