package dev.muster.postmortem.importing;

import dev.muster.postmortem.export.Paper;
import java.util.List;
import java.util.Locale;

/**
 * A post-mortem as it was found in a Markdown document.
 *
 * @param own whether Muster wrote the document
 * @param language in which its headings are
 * @param unknown headings that no section has; what stands below them is in the section {@code
 *     notes}
 * @param details what the document says of each action item beside what an item has, by its place
 */
record Imported(
    boolean own, Locale language, Paper paper, List<String> unknown, List<String> details) {
  Imported {
    unknown = List.copyOf(unknown);
    details = List.copyOf(details);
  }
}
