package dev.muster.oncall.page;

import dev.muster.oncall.phone.Twiml;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a person hears who is paged by a call. */
final class PageCall {
  private static final int LONGEST_SUMMARY = 160;

  private PageCall() {}

  /** The path that takes the key pressed in a call about a page. */
  static String keys(UUID pageId) {
    return "/twilio/voice?page=" + pageId;
  }

  /**
   * @param answers where pressed keys go; empty when nobody could take them
   */
  static String of(PageFacts facts, Optional<String> answers) {
    var alert = facts.alert();
    var language = facts.person().language();
    var words = new PageWords(language);
    var what =
        words.text(
            alert.test() ? "call.page.test" : "call.page",
            Map.of(
                "severity",
                words.severity(alert),
                "service",
                PageWords.cut(alert.service().name(), LONGEST_SUMMARY),
                "summary",
                PageWords.cut(alert.summary(), LONGEST_SUMMARY)));
    var said = what + more(new PageStory(facts, words), words);
    return asking(language, said, words.text("call.keys"), answers);
  }

  /** Says twice what is wrong and which keys answer. */
  static String asking(Locale language, String said, String keys, Optional<String> answers) {
    var call = new Twiml(language);
    if (answers.isEmpty()) {
      return call.say(said).say(said).hangUp().text();
    }
    var asked = said + " " + keys;
    return call.ask(answers.get(), asked)
        .ask(answers.get(), asked)
        .say(new PageWords(language).text("call.no-key"))
        .hangUp()
        .text();
  }

  /** What somebody says who pages by hand, else how often it came before. */
  private static String more(PageStory story, PageWords words) {
    return story
        .message()
        .map(message -> " " + PageWords.cut(message, LONGEST_SUMMARY))
        .or(
            () ->
                story
                    .timesBefore()
                    .map(times -> " " + words.text("call.earlier", Map.of("count", times))))
        .orElse("");
  }
}
