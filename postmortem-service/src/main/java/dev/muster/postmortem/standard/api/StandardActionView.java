package dev.muster.postmortem.standard.api;

import dev.muster.postmortem.action.ActionKind;
import dev.muster.postmortem.action.EvidenceKind;
import dev.muster.postmortem.standard.StandardAction;
import java.util.List;
import java.util.Locale;

/**
 * An action that recurs after incidents, ready to be proposed.
 *
 * @param done what is true once it is done
 * @param evidence what would best show that
 * @param proof the same in words
 * @param causes categories of contributing factors against which it helps
 * @param suggested whether the post-mortem that was asked for has such a factor
 */
public record StandardActionView(
    String key,
    String title,
    ActionKind kind,
    String done,
    EvidenceKind evidence,
    String proof,
    List<String> causes,
    boolean suggested) {

  static StandardActionView from(StandardAction action, Locale language, List<String> categories) {
    StandardAction.Words words = action.in(language);
    return new StandardActionView(
        action.key(),
        words.title(),
        action.kind(),
        words.done(),
        action.evidence(),
        words.proof(),
        action.causes(),
        categories.stream().anyMatch(action::helpsAgainst));
  }
}
