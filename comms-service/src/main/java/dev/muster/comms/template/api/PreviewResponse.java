package dev.muster.comms.template.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.template.TemplateProblem;
import dev.muster.comms.template.TemplateRenderer.RenderedText;
import dev.muster.comms.text.ChannelText;
import dev.muster.comms.text.MailHtml;
import dev.muster.comms.text.SmsText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How words would look, on each channel.
 *
 * @param problems why they cannot be used; where there are any, there is nothing else
 * @param missing variables that stand in them and have no value: they would be held, not sent
 * @param subject null for what is not mail
 * @param html the mail; null for what is not mail
 * @param slack in Slack's own markup
 * @param teams what a workflow of Teams takes
 */
public record PreviewResponse(
    List<TemplateProblem> problems,
    List<String> missing,
    @Nullable String subject,
    @Nullable String body,
    @Nullable String html,
    @Nullable String slack,
    @Nullable JsonNode teams,
    @Nullable SmsText sms) {
  private static final int SMS_SEGMENTS = 4;

  static PreviewResponse broken(List<TemplateProblem> problems) {
    return new PreviewResponse(problems, List.of(), null, null, null, null, null, null);
  }

  static PreviewResponse of(String language, RenderedText text) {
    return new PreviewResponse(
        List.of(),
        text.missing(),
        text.subject(),
        text.body(),
        text.subject() == null ? null : MailHtml.of(language, text.subject(), text.body()),
        ChannelText.slack(text.subject(), text.body()),
        ChannelText.teams(text.subject(), text.body()),
        ChannelText.sms(text.subject(), text.body(), SMS_SEGMENTS));
  }
}
