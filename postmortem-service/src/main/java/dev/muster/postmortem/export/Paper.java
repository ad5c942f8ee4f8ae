package dev.muster.postmortem.export;

import dev.muster.postmortem.analysis.AnalysisKind;
import dev.muster.postmortem.document.SectionKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post-mortem in words of one language, ready to be written down. Words are plain unless they are
 * said to be Markdown.
 *
 * @param reference of the incident, such as {@code INC-12}; null when it is not known
 * @param facts of the incident, in reading order
 * @param meeting Markdown about the review meeting; empty when there is none
 * @param tasks action items, the oldest first
 * @param noTasksReason why there is no action item; null for no reason
 */
public record Paper(
    @Nullable String reference,
    String title,
    List<Fact> facts,
    List<Part> parts,
    List<Cause> causes,
    List<Study> studies,
    String meeting,
    List<Task> tasks,
    @Nullable String noTasksReason) {

  public Paper {
    facts = List.copyOf(facts);
    parts = List.copyOf(parts);
    causes = List.copyOf(causes);
    studies = List.copyOf(studies);
    tasks = List.copyOf(tasks);
  }

  /** A fact of the incident, such as its date. */
  public record Fact(String label, String value) {}

  /**
   * A section.
   *
   * @param heading what it is called there
   * @param markdown its text; empty while nothing is written
   */
  public record Part(SectionKey key, String heading, String markdown) {}

  /**
   * A contributing factor.
   *
   * @param main whether it is the cause of the incident
   * @param evidence address; empty for none
   * @param action titles of what is done about it and why nothing is, with {@link #AND} between
   *     them
   */
  public record Cause(String text, String category, boolean main, String evidence, String action) {
    /** What stands between what is done about a factor. */
    public static final String AND = "; ";
  }

  /** An analysis; its text is Markdown. */
  public record Study(AnalysisKind kind, String title, String markdown) {}

  /**
   * An action item; everything but the title may be empty.
   *
   * @param owner a person or a team
   * @param impact how much it changes about the next incident
   * @param effort how much work it is
   * @param due as it is written, ours are ISO dates
   */
  public record Task(
      String title,
      String owner,
      String priority,
      String impact,
      String effort,
      String due,
      String status,
      String evidence) {}
}
