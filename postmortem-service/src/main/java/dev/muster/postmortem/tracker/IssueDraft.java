package dev.muster.postmortem.tracker;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * An issue to make.
 *
 * @param marker by which it is found again when the answer gets lost
 * @param dueOn null for none
 * @param assignee as the tracker names the person; null for nobody
 */
record IssueDraft(
    String marker,
    String title,
    String description,
    List<String> labels,
    LocalDate dueOn,
    String assignee) {
  static final String DUE_DATE = "duedate";
  static final String ASSIGNEE = "assignee";

  /** The same without what the tracker did not take. */
  IssueDraft without(Set<String> omitted) {
    return new IssueDraft(
        marker,
        title,
        description,
        labels,
        omitted.contains(DUE_DATE) ? null : dueOn,
        omitted.contains(ASSIGNEE) ? null : assignee);
  }
}
