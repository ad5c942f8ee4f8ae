package dev.muster.postmortem.tracker;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is asked of a tracker; takes a while, touches no database. */
interface Tracker {
  /** What the tracker calls the project; the way to try a connection. */
  String nameOfProject(TrackerAccess access) throws TrackerFailure;

  /**
   * The id or key that a person means by a key or an address.
   *
   * @return empty when it is none of this project
   */
  Optional<String> reference(TrackerAccess access, String keyOrUrl);

  IssueSeen find(TrackerAccess access, String externalId) throws TrackerFailure;

  /** Looks for the issue with a marker, made since then. */
  Optional<IssueSeen> search(TrackerAccess access, String marker, Instant since)
      throws TrackerFailure;

  IssueSeen create(TrackerAccess access, IssueDraft draft) throws TrackerFailure;

  /** Brings an issue where the rule of {@code map} for a status leads. */
  IssueSeen move(TrackerAccess access, String externalId, StatusRule rule, StatusMap map)
      throws TrackerFailure;

  /** Tells an issue what changed about its item. */
  IssueSeen describe(TrackerAccess access, String externalId, IssueChange change)
      throws TrackerFailure;

  /** Writes a link to the action item at an issue; again it changes nothing. */
  void attach(TrackerAccess access, String externalId, Backlink link) throws TrackerFailure;

  /** A part of what was changed; {@code next} is null at the end. */
  record Changes(List<IssueSeen> issues, String next) {}

  /**
   * What was changed since then.
   *
   * @param place where the part begins; null for the first
   * @param now by our clock
   */
  Changes changed(TrackerAccess access, Instant since, String place, Instant now)
      throws TrackerFailure;
}
