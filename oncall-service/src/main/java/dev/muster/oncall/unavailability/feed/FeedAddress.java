package dev.muster.oncall.unavailability.feed;

import dev.muster.platform.outgoing.WebReader;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The secret addresses of calendars: which ones are taken, and how they are kept. */
@ApplicationScoped
class FeedAddress {
  private static final Pattern WEBCAL = Pattern.compile("(?i)^webcals?://");

  private final WebReader web;
  private final SecretBox secrets;
  private final String ownCalendars;

  FeedAddress(
      WebReader web,
      SecretBox secrets,
      @ConfigProperty(name = "muster.public-url") String publicUrl) {
    this.web = web;
    this.secrets = secrets;
    this.ownCalendars = publicUrl + "/calendar/";
  }

  /**
   * The address as it is called; {@code webcal} means https.
   *
   * @throws ProblemException 422 {@code unavailability-feed.bad-address}, {@code
   *     unavailability-feed.own-calendar}
   */
  URI checked(String written) {
    var text = WEBCAL.matcher(written.strip()).replaceFirst("https://");
    if (text.startsWith(ownCalendars)) {
      throw new ProblemException(
          Problem.unprocessable(
              "unavailability-feed.own-calendar",
              "Shifts are not time off",
              new FieldError("url", "own", "is a calendar of shifts that Muster writes itself")));
    }
    try {
      var url = new URI(text);
      var called = new URI(text.split("#", 2)[0]);
      if (url.getHost() != null && web.objection(called).isEmpty()) {
        return called;
      }
    } catch (URISyntaxException notAnAddress) {
      throw bad();
    }
    throw bad();
  }

  private static ProblemException bad() {
    return new ProblemException(
        Problem.unprocessable(
            "unavailability-feed.bad-address",
            "No calendar can be read at this address",
            new FieldError(
                "url", "address", "must be a public https or webcal address of a calendar")));
  }

  String sealed(UUID feedId, URI url) {
    return secrets.seal(context(feedId), url.toString());
  }

  /**
   * @throws IllegalArgumentException when it was sealed with a key that is gone
   */
  URI opened(UUID feedId, String sealed) {
    return URI.create(secrets.open(context(feedId), sealed));
  }

  private static String context(UUID feedId) {
    return "unavailability-feed/" + feedId;
  }
}
