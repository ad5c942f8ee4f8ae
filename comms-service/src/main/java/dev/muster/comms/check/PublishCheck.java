package dev.muster.comms.check;

import dev.muster.comms.policy.PublishingChecks;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PublicStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds what is odd about words before they become public; decides nothing. */
public final class PublishCheck {
  private PublishCheck() {}

  /**
   * All findings, in the order of the fields.
   *
   * @param customers who feel the incident; empty when nobody is known
   */
  public static List<Finding> findings(
      Draft draft, PublishingChecks rules, Collection<String> customers) {
    List<Finding> findings = new ArrayList<>();
    names("title", draft.title(), rules, customers, findings);
    names("body", draft.body(), rules, customers, findings);
    if (!draft.title().isEmpty()) {
      untranslated("title", draft.title(), draft.languages(), findings);
    }
    untranslated("body", draft.body(), draft.languages(), findings);
    if (allGreen(draft)) {
      findings.add(Finding.of(CheckCode.ALL_GREEN, "components", null, List.of()));
    }
    if (draft.status().open() && !draft.nextUpdateKnown()) {
      findings.add(noNextUpdate("nextUpdateAt"));
    }
    return findings;
  }

  /**
   * What is odd about words alone, in the order of the fields; a title or a body that is empty is
   * not said.
   */
  public static List<Finding> words(
      Map<String, String> title,
      Map<String, String> body,
      List<String> languages,
      PublishingChecks rules) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Map<String, String>> said = new LinkedHashMap<>();
    said.put("title", title);
    said.put("body", body);
    said.values().removeIf(Map::isEmpty);
    said.forEach((field, texts) -> names(field, texts, rules, List.of(), findings));
    said.forEach((field, texts) -> untranslated(field, texts, languages, findings));
    return findings;
  }

  /**
   * Nobody is told when there will be more.
   *
   * @param field that would say so
   */
  public static Finding noNextUpdate(String field) {
    return Finding.of(CheckCode.NO_NEXT_UPDATE, field, null, List.of());
  }

  /** While a fix is watched, green is what one hopes to see. */
  private static boolean allGreen(Draft draft) {
    return draft.status().open()
        && draft.status() != PublicStatus.MONITORING
        && draft.components().stream().allMatch(ComponentStatus.OPERATIONAL::equals);
  }

  private static void names(
      String field,
      Map<String, String> texts,
      PublishingChecks rules,
      Collection<String> customers,
      List<Finding> findings) {
    HostNames hosts = new HostNames(rules.hostSuffixes(), rules.hostPatterns());
    List<String> names = new ArrayList<>(rules.privateNames());
    names.addAll(customers);
    texts.forEach(
        (language, text) -> {
          add(findings, CheckCode.INTERNAL_NAME, field, language, hosts.in(text));
          add(findings, CheckCode.PRIVATE_NAME, field, language, PrivateNames.in(text, names));
        });
  }

  private static void untranslated(
      String field, Map<String, String> texts, List<String> languages, List<Finding> findings) {
    Translations.missing(texts, languages)
        .forEach(
            language ->
                findings.add(Finding.of(CheckCode.UNTRANSLATED, field, language, List.of())));
  }

  private static void add(
      List<Finding> findings, CheckCode code, String field, String language, List<String> found) {
    if (!found.isEmpty()) {
      findings.add(Finding.of(code, field, language, found));
    }
  }
}
