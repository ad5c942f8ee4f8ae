package dev.muster.comms.fanout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.comms.component.Component;
import dev.muster.comms.component.Components;
import dev.muster.comms.link.Links;
import dev.muster.comms.message.OutgoingMessage;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.statuspage.StatusPages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/** Tells webhooks that a component changed. */
@ApplicationScoped
class ComponentCalls {
  private final StatusPages pages;
  private final Components components;
  private final Announcements announcements;
  private final WebhookWriter webhooks;
  private final Links links;
  private final InstantSource time;

  ComponentCalls(
      StatusPages pages,
      Components components,
      Announcements announcements,
      WebhookWriter webhooks,
      Links links,
      InstantSource time) {
    this.pages = pages;
    this.components = components;
    this.announcements = announcements;
    this.webhooks = webhooks;
    this.links = links;
    this.time = time;
  }

  List<OutgoingMessage> write(FanOut fanOut, List<Reader> readers) {
    StatusPage page = pages.get(fanOut.pageId());
    Component component = components.byIds(List.of(fanOut.componentId())).get(0);
    ObjectNode body =
        new WebhookBody(page, announcements.overall(page), links.page(page.hosts(), page.path()))
            .component(component, fanOut, time.instant());
    return readers.stream()
        .map(reader -> webhooks.write(fanOut, reader, component.name(), body))
        .toList();
  }
}
