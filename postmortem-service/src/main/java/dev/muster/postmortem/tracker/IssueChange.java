package dev.muster.postmortem.tracker;

import java.util.Set;

/**
 * What an issue is told anew.
 *
 * @param fields which of the content changed
 * @param text what it says where its text has to go
 * @param marker by which it is found
 */
record IssueChange(IssueContent content, Set<String> fields, String text, String marker) {
  boolean has(String field) {
    return fields.contains(field);
  }
}
