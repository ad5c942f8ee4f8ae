package dev.muster.oncall.page;

import dev.muster.contracts.Link;
import dev.muster.oncall.page.PageSituation.Earlier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a page tells beside its alert, in one language: how often it came before, who else knows,
 * what comes next, why this person, and where to look.
 */
final class PageStory {
  private final PageFacts facts;
  private final PageWords words;

  PageStory(PageFacts facts, PageWords words) {
    this.facts = facts;
    this.words = words;
  }

  /** Facts by their label, in the order to show them. */
  Map<String, String> rows() {
    var zone = facts.person().zone();
    var rows = new LinkedHashMap<>(words.facts(facts.alert(), zone));
    if (facts.situation().earlier() != null) {
      rows.put(
          words.text("page.earlier"),
          words.earlier(facts.situation().earlier(), at -> PageWords.time(at, zone)));
    }
    var others = facts.situation().othersThan(facts.person().id());
    rows.put(
        words.text("page.others"),
        others.isEmpty() ? words.text("page.others.none") : String.join(", ", others));
    switch (facts.situation().next()) {
      case LEVEL ->
          rows.put(
              words.text("page.next"),
              words.text(
                  "page.next.level",
                  Map.of("at", PageWords.time(facts.situation().nextAt(), zone))));
      case NOBODY -> rows.put(words.text("page.next"), words.text("page.next.nobody"));
      case RESTS -> {}
    }
    return rows;
  }

  /** How often it came before, if it did; empty otherwise. */
  Optional<Integer> timesBefore() {
    return Optional.ofNullable(facts.situation().earlier())
        .map(Earlier::times)
        .filter(times -> times > 0);
  }

  /** What somebody says who pages by hand: who, and their words; empty when there are none. */
  Optional<String> message() {
    return Optional.ofNullable(facts.reason())
        .filter(reason -> reason.message() != null)
        .map(
            reason ->
                words.text("page.message", Map.of("name", reason.by(), "text", reason.message())));
  }

  /** Why this person was paged, as a sentence. */
  String why() {
    var reason = facts.reason();
    if (reason == null) {
      return words.text("page.why.unrecorded", Map.of("name", facts.person().name()));
    }
    return words.text(
        "page.why",
        Map.of(
            "name", facts.person().name(),
            "path", path(reason.path()),
            "cause", cause(reason)));
  }

  private String path(PagePath path) {
    return words.text(
        "page.path." + key(path.way()),
        Map.of("schedule", orEmpty(path.schedule()), "team", orEmpty(path.team())));
  }

  private String cause(PageReason reason) {
    return words.text(
        "page.cause." + key(reason.origin()),
        Map.of(
            "level", facts.level(),
            "subject", orEmpty(reason.subject()),
            "by", orEmpty(reason.by())));
  }

  private static String key(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  /** Where to look: the sender's links, the service's, and the alert itself; each once. */
  List<Link> links() {
    var links = new LinkedHashMap<String, Link>();
    Stream.of(
            facts.situation().linksOf(facts.alert()).stream(),
            Stream.of(new Link(facts.consoleUrl(), words.text("page.console"))),
            Stream.of(new Link(facts.alertUrl(), words.text("page.payload"))))
        .flatMap(each -> each)
        .forEach(link -> links.putIfAbsent(link.href(), link));
    return List.copyOf(links.values());
  }
}
