package dev.muster.oncall.page;

import dev.muster.platform.delivery.slack.SlackText;

/** What Slack shows a person of several alerts at once; one link takes them all. */
final class BundleSlack {
  private BundleSlack() {}

  static String text(BundleFacts facts) {
    var subject = new BundleWords(facts.person().language()).subject(facts);
    return SlackText.plain(subject) + "\n" + facts.acknowledgeUrl();
  }
}
