package dev.muster.comms.fanout;

import dev.muster.comms.message.MailThread;
import dev.muster.comms.message.OutgoingMessage;
import dev.muster.comms.post.Post;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.subscriber.Channel;
import dev.muster.comms.subscriber.SubscriberLinks;
import dev.muster.comms.template.Templates.Rendered;
import dev.muster.comms.text.MailHtml;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.EmailContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Mail: one thread per post, with the way out in its headers (RFC 8058). */
@ApplicationScoped
class MailWriter implements Writer {
  private final MailThread threads;
  private final SubscriberLinks links;
  private final CalendarEvents calendars;

  MailWriter(MailThread threads, SubscriberLinks links, CalendarEvents calendars) {
    this.threads = threads;
    this.links = links;
    this.calendars = calendars;
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public Optional<OutgoingMessage> write(FanOut fanOut, Wording wording, Reader reader) {
    Rendered words = wording.phrases().mail(reader.language());
    return Optional.of(
        Letters.of(
            fanOut,
            reader,
            wording.announcement().post().incidentId(),
            words,
            words.subject(),
            () -> DeliveryRequest.email(reader.address(), content(wording, words, reader))));
  }

  private EmailContent content(Wording wording, Rendered words, Reader reader) {
    String html =
        wording.once(
            "html " + words.language(),
            String.class,
            () -> MailHtml.of(words.language(), words.subject(), words.body()));
    return new EmailContent(
        words.subject(),
        wording.filled(words.body(), reader),
        wording.filled(html, reader),
        headers(wording.announcement(), reader),
        words.language(),
        wording.announcement().window() == null
            ? null
            : wording.once(
                "calendar " + words.language(),
                String.class,
                () -> calendars.event(wording, reader.language())));
  }

  private Map<String, String> headers(Announcement announcement, Reader reader) {
    StatusPage page = announcement.page();
    Post post = announcement.post();
    Map<String, String> headers = new HashMap<>(threads.under("post", post.id()));
    headers.putAll(links.headers(reader.id(), reader.subscribedAt()));
    headers.put("List-Id", threads.listId("status", page.slug()));
    headers.put("Feedback-ID", post.code() + ":" + page.code() + ":status:muster");
    headers.put("Precedence", "bulk");
    return headers;
  }
}
