package dev.muster.comms.external;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * What follows from seeing a component at the external page. While an open post of ours is about
 * it, or we have something new to say of it, ours wins; otherwise what somebody set there stays and
 * is shown until a person decides.
 */
@ApplicationScoped
class ComponentObservations {
  private final ExternalConflicts conflicts;

  ComponentObservations(ExternalConflicts conflicts) {
    this.conflicts = conflicts;
  }

  /** It was found there with this status. */
  void saw(ExternalObject object, String status, Instant at) {
    String before = object.theirs();
    boolean changed = !status.equals(before);
    object.saw(status, at);
    if (status.equals(object.ours())) {
      object.equal(at);
      conflicts.decide(object, Decision.SETTLED, ExternalConflicts.RULE, at);
      return;
    }
    if (object.kept() || !changed && object.state() != ObjectState.GONE) {
      return;
    }
    Difference difference = new Difference("component", object.ours(), status);
    if (object.desired().component().held() || before != null && waiting(object)) {
      if (before != null) {
        conflicts.ours(object, List.of(difference), at);
      }
      object.wait(at);
    } else {
      conflicts.open(object, difference, at);
      object.keep(at);
    }
  }

  private static boolean waiting(ExternalObject object) {
    return object.state() == ObjectState.WAITING;
  }

  /** We set it. */
  void set(ExternalObject object, String status, Instant at) {
    object.saw(status, at);
    if (status.equals(object.ours())) {
      object.equal(at);
      conflicts.decide(object, Decision.OURS, ExternalConflicts.RULE, at);
    }
  }

  /** It is not there any more. */
  void missing(ExternalObject object, Instant at) {
    if (object.state() != ObjectState.GONE) {
      conflicts.open(object, new Difference("deleted", object.ours(), null), at);
      object.gone(at);
    }
  }
}
