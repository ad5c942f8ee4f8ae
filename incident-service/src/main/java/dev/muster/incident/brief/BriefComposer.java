package dev.muster.incident.brief;

import dev.muster.incident.brief.Brief.Item;
import dev.muster.incident.brief.Brief.Section;
import dev.muster.incident.brief.BriefFacts.Holding;
import dev.muster.incident.brief.BriefFacts.Question;
import dev.muster.incident.gate.CheckResult;
import dev.muster.incident.hypothesis.HypothesisStatus;
import dev.muster.incident.timeline.Line;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.i18n.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the brief of an incident from what is known of it. */
public final class BriefComposer {
  private BriefComposer() {}

  public static Brief compose(BriefFacts facts, Instant now) {
    return new Brief(
        now,
        Arrays.stream(Topic.values())
            .map(topic -> new Section(topic, items(topic, facts, now)))
            .toList());
  }

  private static List<Item> items(Topic topic, BriefFacts facts, Instant now) {
    return switch (topic) {
      case SITUATION -> situation(facts);
      case IMPACT -> ImpactItems.of(facts.incident().impact());
      case HYPOTHESES ->
          questions(facts, false).map(question -> hypothesis(question, now)).toList();
      case REFUTED ->
          questions(facts, true)
              .map(
                  question ->
                      Item.of(
                          numbered("brief.refuted", question.number(), question.title())
                              .optional("result", question.result())))
              .toList();
      case TASKS ->
          facts.tasks().stream()
              .map(
                  task ->
                      due(
                          numbered("brief.task", task.number(), task.title())
                              .optional("name", task.who()),
                          task.until(),
                          now))
              .toList();
      case DECISIONS -> facts.decisions().stream().map(BriefComposer::decision).toList();
      case LAST_WORDS -> lastWords(facts);
      case PROMISES -> promises(facts, now);
      case ROLES -> facts.roles().stream().map(BriefComposer::role).toList();
      case GATE -> facts.gate().missing().stream().map(check -> missing(check, facts)).toList();
    };
  }

  private static List<Item> situation(BriefFacts facts) {
    var incident = facts.incident();
    var items = new ArrayList<Item>();
    items.add(
        new Item(
            Line.of("brief.situation")
                .value("severity", incident.severity().name())
                .value("title", incident.title())
                .term("state", "state." + incident.state()),
            incident.milestones().startedAt(),
            false));
    if (!incident.summary().isBlank()) {
      items.add(Item.of(Line.of("brief.words").value("text", incident.summary())));
    }
    if (incident.rootCause() != null) {
      items.add(Item.of(Line.of("cause.recorded").value("cause", incident.rootCause())));
    }
    return items;
  }

  private static Stream<Question> questions(BriefFacts facts, boolean refuted) {
    return facts.hypotheses().stream()
        .filter(question -> (question.status() == HypothesisStatus.REFUTED) == refuted);
  }

  private static Item hypothesis(Question question, Instant now) {
    return due(
        numbered("brief.hypothesis", question.number(), question.title())
            .value("status", question.status().name())
            .optional("name", question.who()),
        question.status().isSettled() ? null : question.until(),
        now);
  }

  private static Item decision(BriefFacts.Choice choice) {
    return new Item(
        numbered(
                choice.decided() ? "brief.decided" : "brief.proposed",
                choice.number(),
                choice.text())
            .optional("objections", choice.objections() == 0 ? null : choice.objections()),
        choice.at(),
        false);
  }

  private static List<Item> lastWords(BriefFacts facts) {
    var said = facts.lastWords();
    return said == null
        ? List.of()
        : List.of(new Item(Line.of("brief.said").phrase("words", said.words()), said.at(), false));
  }

  private static List<Item> promises(BriefFacts facts, Instant now) {
    var items = new ArrayList<Item>();
    promise(items, "brief.next-update", facts.incident().nextUpdateAt(), now);
    promise(items, "brief.acknowledge-by", facts.acknowledgeBy(), now);
    promise(items, "brief.resolve-by", facts.resolveBy(), now);
    broken(items, "brief.late-updates", facts.lateUpdates());
    broken(items, "brief.missed-updates", facts.missedUpdates());
    return items;
  }

  private static void promise(List<Item> items, String key, Instant by, Instant now) {
    if (by != null) {
      items.add(due(Line.of(key), by, now));
    }
  }

  private static void broken(List<Item> items, String key, int count) {
    if (count > 0) {
      items.add(new Item(Line.of(key).value("count", count), null, true));
    }
  }

  private static Item role(Holding holding) {
    var vacant = holding.names().isEmpty();
    return new Item(
        Line.of("brief.role")
            .phrase("role", holding.role())
            .optional("names", vacant ? null : String.join(", ", holding.names())),
        null,
        vacant);
  }

  private static Item missing(CheckResult result, BriefFacts facts) {
    Map<String, String> finding = new HashMap<>();
    for (var locale : Languages.all()) {
      finding.put(
          locale.getLanguage(),
          Texts.of("incident")
              .text(
                  locale,
                  "finding." + result.finding(),
                  Map.of("open", facts.gate().openAlerts())));
    }
    return Item.of(
        Line.of("brief.check").term("check", "check." + result.check()).phrase("finding", finding));
  }

  private static Line numbered(String key, int number, String title) {
    return Line.of(key).value("number", number).value("title", title);
  }

  private static Item due(Line line, Instant by, Instant now) {
    return new Item(line, by, by != null && !by.isAfter(now));
  }
}
