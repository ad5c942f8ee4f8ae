package dev.muster.comms.rehearsal.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.template.Templates.Rendered;
import dev.muster.comms.text.ChannelText;
import dev.muster.comms.text.SmsText;
import java.util.List;

/**
 * What subscribers would get, as it was mailed to the caller.
 *
 * @param sentTo the caller's own address
 */
public record TestMessageResponse(String sentTo, List<Words> words) {
  private static final int SMS_SEGMENTS = 2;

  /**
   * The words of one language, on each channel.
   *
   * @param slack in Slack's own markup
   * @param teams what a workflow of Teams takes
   */
  public record Words(
      String language, String subject, String body, String slack, JsonNode teams, SmsText sms) {
    static Words from(Rendered rendered) {
      return new Words(
          rendered.language(),
          rendered.subject(),
          rendered.body(),
          ChannelText.slack(rendered.subject(), rendered.body()),
          ChannelText.teams(rendered.subject(), rendered.body()),
          ChannelText.sms(rendered.subject(), rendered.body(), SMS_SEGMENTS));
    }
  }

  static TestMessageResponse from(String sentTo, List<Rendered> words) {
    return new TestMessageResponse(sentTo, words.stream().map(Words::from).toList());
  }
}
