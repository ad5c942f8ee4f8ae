package dev.muster.postmortem.tracker;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * What an issue is told of its item again whenever it changes; the text stays with whoever works on
 * the issue.
 *
 * @param dueOn null for none
 * @param assignee as the tracker names the person; null for nobody
 * @param hidden whether it may say no more than the reference
 */
record IssueContent(String title, LocalDate dueOn, String assignee, boolean hidden) {
  static final String TITLE = "title";
  static final String TEXT = "text";

  /** The fields that an issue which was told {@code told} has to be told anew. */
  Set<String> changedSince(IssueContent told) {
    Set<String> changed = new HashSet<>();
    if (!title.equals(told.title())) {
      changed.add(TITLE);
    }
    if (!Objects.equals(dueOn, told.dueOn())) {
      changed.add(IssueDraft.DUE_DATE);
    }
    if (!Objects.equals(assignee, told.assignee())) {
      changed.add(IssueDraft.ASSIGNEE);
    }
    if (hidden && !told.hidden()) {
      changed.add(TEXT);
    }
    return Set.copyOf(changed);
  }

  /** This as far as {@code fields} go, the rest as {@code told} says. */
  IssueContent onlyOf(Set<String> fields, IssueContent told) {
    return new IssueContent(
        fields.contains(TITLE) ? title : told.title(),
        fields.contains(IssueDraft.DUE_DATE) ? dueOn : told.dueOn(),
        fields.contains(IssueDraft.ASSIGNEE) ? assignee : told.assignee(),
        told.hidden());
  }
}
