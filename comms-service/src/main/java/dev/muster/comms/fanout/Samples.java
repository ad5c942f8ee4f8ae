package dev.muster.comms.fanout;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.link.Links;
import dev.muster.comms.post.UpdateValues;
import dev.muster.comms.post.UpdateValues.Said;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.template.Templates;
import dev.muster.comms.template.Templates.Rendered;
import dev.muster.comms.text.ChannelText;
import dev.muster.comms.text.SmsText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What subscribers would get on each channel, in the very words that a fan-out sends. Links of a
 * reader's own lead to the page: nobody is subscribed by a sample.
 */
@ApplicationScoped
public class Samples {
  private final Templates templates;
  private final UpdateValues values;
  private final Links links;

  Samples(Templates templates, UpdateValues values, Links links) {
    this.templates = templates;
    this.values = values;
    this.links = links;
  }

  /**
   * The messages of one language.
   *
   * @param mail subject and plain text
   * @param slack in Slack's own markup
   * @param teams what a workflow of Teams takes
   */
  public record Sample(Rendered mail, String slack, JsonNode teams, SmsText sms) {}

  /** One for each language of the page, in its order. */
  public List<Sample> of(Said said) {
    StatusPage page = said.page();
    String url = links.page(page.hosts(), page.path()) + "/";
    Phrases phrases =
        new Phrases(said, templates, values, Map.of("unsubscribeUrl", url, "manageUrl", url));
    return page.languages().stream()
        .map(tag -> sample(phrases, Locale.forLanguageTag(tag)))
        .toList();
  }

  private static Sample sample(Phrases phrases, Locale language) {
    Rendered slack = phrases.slack(language);
    Rendered teams = phrases.teams(language);
    return new Sample(
        phrases.mail(language),
        ChannelText.slack(slack.subject(), slack.body()),
        ChannelText.teams(teams.subject(), teams.body()),
        SmsText.of(SmsText.fit(phrases.sms(language).body(), Phrases.SEGMENTS)));
  }
}
