package dev.muster.postmortem.export;

import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.postmortem.action.ActionItem;
import dev.muster.postmortem.action.Level;
import dev.muster.postmortem.analysis.AnalysisTitle;
import dev.muster.postmortem.analysis.drawing.BranchNames;
import dev.muster.postmortem.document.Section;
import dev.muster.postmortem.document.SectionKey;
import dev.muster.postmortem.draft.DraftComposer;
import dev.muster.postmortem.factor.Factor;
import dev.muster.postmortem.factor.LinkedItem;
import dev.muster.postmortem.meeting.AttendeeText;
import dev.muster.postmortem.publication.Document;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Wording;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts a post-mortem into the words of one language. What people wrote stays as they wrote it; what
 * Muster drafted is worded in that language, as long as it still says what is known.
 */
public final class Papers {
  private final Export export;
  private final Locale language;
  private final Phrases phrases;
  private final Map<SectionKey, String> drafted;
  private final Map<SectionKey, String> worded;

  private Papers(Export export, Locale language) {
    this.export = export;
    this.language = language;
    this.phrases = Wording.in(language);
    Locale own = Locale.forLanguageTag(export.document().postmortem().language());
    boolean foreign = !own.getLanguage().equals(language.getLanguage());
    this.drafted = foreign ? draft(Wording.in(own)) : Map.of();
    this.worded = foreign ? draft(phrases) : Map.of();
  }

  private Map<SectionKey, String> draft(Phrases words) {
    Map<SectionKey, String> all = new EnumMap<>(SectionKey.class);
    all.putAll(DraftComposer.compose(export.source(), words));
    export
        .review()
        .ifPresent(
            meeting ->
                all.put(SectionKey.ATTENDEES, AttendeeText.of(meeting, export.attendees(), words)));
    return all;
  }

  /** The post-mortem in {@code language}. */
  public static Paper of(Export export, Locale language) {
    return new Papers(export, language).paper();
  }

  private Paper paper() {
    Document document = export.document();
    return new Paper(
        document.postmortem().reference(),
        document.postmortem().title(),
        Facts.of(document, phrases),
        document.sections().stream()
            .map(
                section ->
                    new Paper.Part(
                        section.key(),
                        document.template().heading(section.key(), language),
                        text(section)))
            .toList(),
        export.factors().stream().map(this::cause).toList(),
        studies(),
        export
            .review()
            .map(meeting -> MeetingWords.of(meeting, export.attendees(), phrases))
            .orElse(""),
        document.items().stream()
            .filter(item -> item.status() != ActionItemStatus.DROPPED)
            .map(this::task)
            .toList(),
        document.postmortem().noActionItemsReason());
  }

  private String text(Section section) {
    boolean stands = section.isGenerated() && section.markdown().equals(drafted.get(section.key()));
    return stands ? worded.get(section.key()) : section.markdown();
  }

  private Paper.Cause cause(Factor factor) {
    return new Paper.Cause(
        factor.text().text(),
        export.categories().factor(factor.text().category(), language),
        factor.text().main(),
        orEmpty(factor.text().evidenceUrl()),
        Stream.concat(
                factor.items().stream()
                    .filter(item -> item.status() != ActionItemStatus.DROPPED)
                    .map(LinkedItem::title),
                export.whyNothing(factor).stream())
            .collect(Collectors.joining(Paper.Cause.AND)));
  }

  private List<Paper.Study> studies() {
    BranchNames branches = export.categories().branches(language);
    AnalysisWords words = new AnalysisWords(phrases, branches::of);
    return export.analyses().stream()
        .map(
            drawn ->
                new Paper.Study(
                    drawn.analysis().kind(),
                    AnalysisTitle.of(drawn.analysis(), phrases),
                    words.of(drawn.analysis(), drawn.findings())))
        .toList();
  }

  private Paper.Task task(ActionItem item) {
    return new Paper.Task(
        item.title(),
        export
            .document()
            .people()
            .name(item.ownerId())
            .orElseGet(
                () ->
                    item.text().ownerTeamId() == null
                        ? ""
                        : export.teams().getOrDefault(item.text().ownerTeamId(), "")),
        item.priority().name(),
        judged("action.impact.", item.text().payoff().impact()),
        judged("action.effort.", item.text().payoff().effort()),
        item.dueOn() == null ? "" : item.dueOn().toString(),
        phrases.text("action.status." + item.status().name()),
        orEmpty(item.evidenceUrl()));
  }

  private String judged(String words, Level level) {
    return level == null ? "" : phrases.text(words + level);
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
