package dev.muster.comms.rehearsal.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.fanout.Samples.Sample;
import dev.muster.comms.text.SmsText;
import java.util.List;

/**
 * What subscribers would get, as it was mailed to the caller.
 *
 * @param sentTo the caller's own address
 */
public record TestMessageResponse(String sentTo, List<Words> words) {
  /**
   * The words of one language, on each channel.
   *
   * @param slack in Slack's own markup
   * @param teams what a workflow of Teams takes
   */
  public record Words(
      String language, String subject, String body, String slack, JsonNode teams, SmsText sms) {
    static Words from(Sample sample) {
      return new Words(
          sample.mail().language(),
          sample.mail().subject(),
          sample.mail().body(),
          sample.slack(),
          sample.teams(),
          sample.sms());
    }
  }

  static TestMessageResponse from(String sentTo, List<Sample> words) {
    return new TestMessageResponse(sentTo, words.stream().map(Words::from).toList());
  }
}
