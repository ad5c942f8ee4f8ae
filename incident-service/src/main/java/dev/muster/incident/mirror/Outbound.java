package dev.muster.incident.mirror;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.muster.incident.mirror.MirrorTable.Message;
import dev.muster.incident.mirror.MirrorTable.Mirror;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.timeline.Entry;
import dev.muster.incident.timeline.EntryFilter;
import dev.muster.incident.timeline.EntryRepository;
import dev.muster.incident.timeline.Retold;
import dev.muster.platform.delivery.Deliveries;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.slack.SlackText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;

/**
 * Brings what people write in the console into the channel, in order, and what they decide, ask,
 * take over and do there, in the language of the rooms. A correction changes the message that it
 * corrects; one of a message that was written in the chat, which only its author can change there,
 * is a message of its own.
 */
@ApplicationScoped
public class Outbound {
  static final String KIND = "mirrored-entry";
  private static final int MOST = 100;

  private final MirrorTable mirrors;
  private final EntryRepository entries;
  private final Deliveries deliveries;
  private final Policies policies;

  Outbound(MirrorTable mirrors, EntryRepository entries, Deliveries deliveries, Policies policies) {
    this.mirrors = mirrors;
    this.entries = entries;
    this.deliveries = deliveries;
    this.policies = policies;
  }

  /** Hands on what is new in the timeline; demands a transaction. */
  public void mirror(UUID incidentId) {
    mirrors.locked(incidentId).ifPresent(this::mirror);
  }

  private void mirror(Mirror mirror) {
    var news = entries.after(mirror.incidentId(), mirror.upTo(), EntryFilter.ALL, MOST);
    for (var entry : news) {
      if (Retold.is(entry) && mirrors.ofEntry(mirror.incidentId(), entry.number()).isEmpty()) {
        var delivery = deliveries.enqueue(request(mirror, entry));
        if (entry.corrects() == null) {
          mirrors.outbound(mirror, entry.number(), delivery);
        }
      }
      mirrors.mirrored(mirror.incidentId(), entry.number());
    }
  }

  private DeliveryRequest request(Mirror mirror, Entry entry) {
    var blocks = JsonNodeFactory.instance.arrayNode();
    var request =
        entry.corrects() == null
            ? DeliveryRequest.slack(mirror.channelId(), said(entry), blocks)
            : mirrors
                .ofEntry(mirror.incidentId(), entry.corrects())
                .filter(message -> !message.inbound() && message.ts() != null)
                .map(Message::ts)
                .map(
                    ts ->
                        DeliveryRequest.slackUpdate(
                            mirror.channelId(), ts, corrected(entry), blocks))
                .orElseGet(
                    () ->
                        DeliveryRequest.slack(
                            mirror.channelId(),
                            SlackText.plain(Retold.correction(entry, locale())),
                            blocks));
    return request
        .about(KIND, mirror.incidentId())
        .ordered()
        .idempotencyKey(KIND + "-" + mirror.incidentId() + "-" + entry.number());
  }

  /** Whoever did it first, unless it was a machine; then the words and where they lead. */
  private String said(Entry entry) {
    var words = SlackText.plain(entry.text(locale()));
    var links =
        entry.links().stream()
            .filter(link -> !entry.text(locale()).contains(link.href()))
            .map(link -> " " + SlackText.link(link.href(), link.text()))
            .collect(joining());
    return Retold.isByPerson(entry.author())
        ? SlackText.bold(entry.author().name()) + " " + words + links
        : words + links;
  }

  private String corrected(Entry entry) {
    return entry.withdraws() ? SlackText.plain(Retold.removal(entry, locale())) : said(entry);
  }

  private Locale locale() {
    return policies.current(PolicyKind.WAR_ROOM).definition().locale();
  }
}
