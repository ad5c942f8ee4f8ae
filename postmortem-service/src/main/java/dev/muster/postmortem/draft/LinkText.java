package dev.muster.postmortem.draft;

import static dev.muster.postmortem.markdown.Markdown.escape;

import dev.muster.contracts.Link;
import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.wording.Phrases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where to look for more (SEC-17): pages that came with the timeline, and instructions. */
final class LinkText {
  static final int MOST_LINKS = 100;

  private LinkText() {}

  /** The incident itself, then each page that the timeline names. */
  static String links(DraftSource source, Phrases phrases) {
    Map<String, String> byAddress = new LinkedHashMap<>();
    byAddress.put(source.link(), shown(new Link(source.link(), source.facts().reference())));
    source.timeline().stream()
        .flatMap(entry -> entry.links().stream())
        .filter(LinkText::isSafe)
        .forEach(link -> byAddress.putIfAbsent(link.href(), shown(link)));
    return list(byAddress, phrases);
  }

  /** The instructions of the services, then those that came with alerts. */
  static String runbooks(DraftSource source, Phrases phrases) {
    Map<String, String> byAddress = new LinkedHashMap<>();
    source.runbooks().stream()
        .filter(runbook -> isSafe(runbook.link()))
        .forEach(
            runbook ->
                byAddress.putIfAbsent(
                    runbook.link().href(), escape(runbook.of()) + ": " + shown(runbook.link())));
    source.timeline().stream()
        .flatMap(entry -> entry.links().stream())
        .filter(link -> isSafe(link) && Runbook.is(link))
        .forEach(link -> byAddress.putIfAbsent(link.href(), shown(link)));
    return list(byAddress, phrases);
  }

  private static String list(Map<String, String> byAddress, Phrases phrases) {
    List<String> lines = byAddress.values().stream().limit(MOST_LINKS).toList();
    return Rest.after(
        Markdown.bullets(lines), byAddress.size() - lines.size(), "links.more", phrases);
  }

  /** The link as Markdown; what it is called is escaped. */
  static String shown(Link link) {
    return "[" + escape(link.text()) + "](<" + link.href() + ">)";
  }

  /** Whether it leads to a web page and cannot break out of the Markdown around it. */
  static boolean isSafe(Link link) {
    return link.href().matches("https?://[^\\s<>\\\\]+");
  }
}
