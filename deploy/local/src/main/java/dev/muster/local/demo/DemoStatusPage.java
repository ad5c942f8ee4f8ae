package dev.muster.local.demo;

import static dev.muster.local.demo.DemoWorld.DANA;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.local.Names;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The public status page of the demonstration, its components and a subscriber. */
final class DemoStatusPage {
  private static final String PAGES = "/api/comms/v1/pages";
  private static final String SLUG = "shop";
  private static final String CUSTOMER = "customer@shop.example";
  private static final Pattern CONFIRM =
      Pattern.compile("https?://[^\\s\"<>]+/subscriptions/confirm/[^\\s\"<>?]+");

  private final DemoWorld world;
  private final Api comms;
  private final boolean mailIsCaught;

  /**
   * @param mailIsCaught whether the embedded mail sink runs, which the subscriber's confirmation
   *     needs
   */
  DemoStatusPage(DemoWorld world, boolean mailIsCaught) {
    this.world = world;
    this.comms = world.comms(DANA);
    this.mailIsCaught = mailIsCaught;
  }

  void ensure(DemoCatalogue catalogue) throws InterruptedException {
    String page = ensurePage();
    String buying = ensureGroup(page, "Buying");
    ensureComponent(page, buying, "Checkout", "Placing an order", catalogue);
    ensureComponent(page, buying, "Payments", "Paying by card or bank transfer", catalogue);
    ensureComponent(page, buying, "Search", "Finding products", catalogue);
    String selling = ensureGroup(page, "Selling");
    ensureComponent(page, selling, "Reports", "Figures for shop owners", catalogue);
    if (mailIsCaught) {
      ensureSubscriber(page);
    }
  }

  private String ensurePage() {
    return comms
        .find(PAGES, page -> page.get("slug").asText().equals(SLUG))
        .orElseGet(
            () ->
                comms.post(
                    PAGES,
                    Map.of(
                        "slug",
                        SLUG,
                        "name",
                        "Shop status",
                        "description",
                        Map.of(
                            "en", "How the shop is doing right now",
                            "ru", "Как сейчас работает магазин"),
                        "languages",
                        List.of("en", "ru"),
                        "zone",
                        "Europe/Paris",
                        "isDefault",
                        true)))
        .get("id")
        .asText();
  }

  private String ensureGroup(String page, String name) {
    String path = PAGES + "/" + page + "/component-groups";
    return comms
        .find(path, existing -> existing.get("name").asText().equals(name))
        .orElseGet(() -> comms.post(path, Map.of("name", name)))
        .get("id")
        .asText();
  }

  private void ensureComponent(
      String page, String group, String name, String description, DemoCatalogue catalogue)
      throws InterruptedException {
    String path = PAGES + "/" + page + "/components";
    if (comms.find(path, existing -> existing.get("name").asText().equals(name)).isPresent()) {
      return;
    }
    Map<String, Object> component =
        Map.of(
            "name", name,
            "description", description,
            "groupId", group,
            "serviceIds", List.of(catalogue.serviceId(name)));
    comms.post(path, component);
  }

  /** Subscribes and confirms as a customer would: with the link from the mail. */
  private void ensureSubscriber(String page) throws InterruptedException {
    String query = "/api/comms/v1/subscribers?pageId=" + page + "&email=" + CUSTOMER;
    Optional<JsonNode> subscriber = comms.find(query, any -> true);
    if (subscriber.isPresent() && subscriber.get().hasNonNull("confirmedAt")) {
      return;
    }
    if (subscriber.isEmpty()) {
      world
          .visitor(Names.COMMS)
          .form("/subscriptions", Map.of("page", SLUG, "email", CUSTOMER, "language", "en"));
    }
    String link = Eventually.found("confirmation mail for the subscriber", this::confirmation);
    world.visitor(Names.COMMS).form(URI.create(link).getPath(), Map.of());
  }

  private Optional<String> confirmation() {
    Api mail = world.visitor(Names.MAIL);
    JsonNode found = mail.get("/api/messages?to=" + CUSTOMER).get("items");
    for (JsonNode summary : found) {
      String text = mail.get("/api/messages/" + summary.get("id").asLong()).path("text").asText();
      Matcher link = CONFIRM.matcher(text);
      if (link.find()) {
        return Optional.of(link.group());
      }
    }
    return Optional.empty();
  }
}
