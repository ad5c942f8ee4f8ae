package dev.muster.postmortem.draft;

import static dev.muster.postmortem.markdown.Markdown.escape;

import dev.muster.platform.i18n.Languages;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.related.RelatedPostmortem;
import dev.muster.postmortem.related.RelatedPostmortems;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Spelling;
import dev.muster.postmortem.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The first text about incidents like this one (SEC-19). Whoever reads the post-mortem reads it, so
 * that it names only what everybody may read.
 */
@ApplicationScoped
public class RelatedText {
  private final RelatedPostmortems related;
  private final String console;

  /**
   * @param console where people reach the console; links in documents begin with it
   */
  RelatedText(
      RelatedPostmortems related, @ConfigProperty(name = "muster.console-url") String console) {
    this.related = related;
    this.console = console;
  }

  /** Markdown in the language of {@code postmortem}; empty when there is none like it. */
  public String of(Postmortem postmortem) {
    Phrases phrases = Wording.in(Languages.negotiate(postmortem.language(), null));
    return Markdown.normalise(
        Markdown.bullets(
            related.of(postmortem.id(), Reader.anybody()).stream()
                .map(other -> line(other, phrases))
                .toList()));
  }

  private String line(RelatedPostmortem other, Phrases phrases) {
    String link =
        "[%s](<%s/post-mortems/%s>)"
            .formatted(
                escape(other.reference() + " " + other.title()), console, other.postmortemId());
    String day = other.resolvedAt() == null ? "" : ", " + Spelling.day(other.resolvedAt());
    return link
        + day
        + ": "
        + String.join(
            ", ",
            other.reasons().stream().map(reason -> phrases.text("resemblance." + reason)).toList());
  }
}
