package dev.muster.comms.post;

import dev.muster.comms.link.Links;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.text.Localized;
import dev.muster.comms.text.Moments;
import dev.muster.platform.i18n.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What messages to subscribers may tell of an update, the same for every reader of a language. */
@ApplicationScoped
public class UpdateValues {
  private static final Texts TEXTS = Texts.of("comms");

  private final Links links;

  UpdateValues(Links links) {
    this.links = links;
  }

  /**
   * Something that is said, or would be.
   *
   * @param code of the post in the public API
   * @param reference of the incident; null without one
   * @param title by language tag, as is body
   * @param corrected whether the words take the place of others
   * @param components names
   */
  public record Said(
      StatusPage page,
      String code,
      @Nullable String reference,
      Map<String, String> title,
      PublicStatus status,
      boolean corrected,
      Map<String, String> body,
      Collection<String> components,
      int number,
      Instant at,
      @Nullable Instant nextUpdateAt) {}

  /** The values of the variables, but for the links that are one reader's own. */
  public Map<String, Object> of(Said said, Locale language) {
    StatusPage page = said.page();
    Moments moments = new Moments(page.zone(), language);
    String tag = language.getLanguage();
    Map<String, Object> values = new HashMap<>();
    values.put("page", page.name());
    String pageUrl = links.page(page.hosts(), page.path());
    values.put("pageUrl", pageUrl + "/");
    values.put("postUrl", pageUrl + "/incidents/" + said.code());
    values.put("title", Localized.pick(said.title(), tag, page.languages()));
    values.put("status", status(said, language));
    values.put("body", Localized.pick(said.body(), tag, page.languages()));
    values.put("components", said.components().stream().sorted().collect(Collectors.joining(", ")));
    values.put("reference", said.reference());
    values.put("number", said.number());
    values.put("time", moments.full(said.at()));
    values.put("nextUpdate", said.nextUpdateAt() == null ? "" : moments.full(said.nextUpdateAt()));
    values.put("contact", page.supportContact());
    values.put("resolved", !said.status().open());
    return values;
  }

  private static String status(Said said, Locale language) {
    String status = TEXTS.text(language, "post." + said.status().wire());
    return said.corrected()
        ? TEXTS.text(language, "post.correction", Map.of("status", status))
        : status;
  }
}
