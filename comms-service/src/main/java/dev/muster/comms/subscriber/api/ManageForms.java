package dev.muster.comms.subscriber.api;

import dev.muster.comms.publicsite.SubscriptionPages;
import dev.muster.comms.publicsite.SubscriptionPages.ManageForm;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.subscriber.Subscriber;
import dev.muster.comms.subscriber.SubscriberSecrets;
import dev.muster.comms.subscriber.SubscriberState;
import dev.muster.comms.subscriber.Subscriptions.Subscription;
import dev.muster.platform.i18n.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;

/** The page on which people see and change one subscription of theirs. */
@ApplicationScoped
class ManageForms {
  private static final Texts TEXTS = Texts.of("comms");

  private final SubscriptionPages pages;
  private final Wishes wishes;
  private final SubscriberSecrets secrets;

  ManageForms(SubscriptionPages pages, Wishes wishes, SubscriberSecrets secrets) {
    this.pages = pages;
    this.wishes = wishes;
    this.secrets = secrets;
  }

  /**
   * @param token of the link
   * @param withSecret whether what signs the calls of a webhook is shown: to whoever confirmed just
   *     now
   */
  String render(Subscription found, String token, Locale locale, boolean withSecret) {
    StatusPage page = found.page();
    Subscriber subscriber = found.subscriber();
    String action = "/subscriptions/manage/" + token;
    ManageForm form =
        new ManageForm(
            subscriber.address(),
            state(subscriber, locale),
            action,
            subscriber.state() == SubscriberState.UNSUBSCRIBED ? null : action + "/unsubscribe",
            withSecret && subscriber.sealedSecret() != null
                ? secrets.signingSecret(subscriber.id(), subscriber.sealedSecret())
                : null,
            subscriber.postId() == null,
            wishes.choices(page, subscriber.componentIds()),
            SubscriptionPages.languages(page.languages(), subscriber.language().getLanguage()),
            Wishes.code(subscriber.wants()));
    return pages.manage(PublicAnswers.owner(page), locale, form);
  }

  private static String state(Subscriber subscriber, Locale locale) {
    return switch (subscriber.state()) {
      case PENDING -> TEXTS.text(locale, "subscribe.state-pending");
      case ACTIVE -> TEXTS.text(locale, "subscribe.state-active");
      case QUARANTINED ->
          TEXTS.text(
              locale,
              "subscribe.state-quarantined",
              Map.of("reason", String.valueOf(subscriber.lastBounce())));
      case UNSUBSCRIBED -> TEXTS.text(locale, "subscribe.state-unsubscribed");
    };
  }
}
