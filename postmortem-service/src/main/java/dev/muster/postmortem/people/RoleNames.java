package dev.muster.postmortem.people;

import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.wording.Phrases;
import java.util.Set;

/** The names of the roles that Muster knows; roles are data, so there may be others. */
public final class RoleNames {
  private static final Set<String> KNOWN =
      Set.of(
          "commander",
          "deputy",
          "technical-lead",
          "operations-lead",
          "planning-lead",
          "communications-lead",
          "customer-liaison",
          "executive-sponsor",
          "scribe",
          "subject-matter-expert",
          "owner",
          "manager");

  private RoleNames() {}

  /** The name of {@code roleKey} in the language of {@code phrases}, or the key, escaped. */
  public static String of(String roleKey, Phrases phrases) {
    String key = roleKey.replace('_', '-');
    return KNOWN.contains(key) ? phrases.text("role." + key) : Markdown.escape(roleKey);
  }
}
