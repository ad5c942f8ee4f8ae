package dev.muster.comms.subscriber;

import dev.muster.comms.message.Addresses;
import dev.muster.platform.delivery.Deliveries;
import dev.muster.platform.delivery.slack.SlackWebhookHosts;
import dev.muster.platform.delivery.teams.TeamsHosts;
import dev.muster.platform.outgoing.OutgoingGuard;
import dev.muster.platform.phone.PhoneNumbers;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks where people want to be told. What is wrong is a 422 {@code subscriber.bad-address} that
 * names the field as the public API does: {@code email}, {@code phone_number}, {@code endpoint}.
 */
@ApplicationScoped
public class Targets {
  private static final Pattern NUMBER_AT_END =
      Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)\\.?");
  private static final Pattern DOTTED = Pattern.compile("(?:[0-9]{1,3}\\.){3}[0-9]{1,3}");
  private static final int LONGEST_URL = 2_000;
  private static final String WITHOUT_CODE = "us";

  private final OutgoingGuard guard;
  private final SlackWebhookHosts slack;
  private final TeamsHosts teams;
  private final Deliveries deliveries;

  Targets(OutgoingGuard guard, SlackWebhookHosts slack, TeamsHosts teams, Deliveries deliveries) {
    this.guard = guard;
    this.slack = slack;
    this.teams = teams;
    this.deliveries = deliveries;
  }

  /** Whether there is a provider for a channel as things are configured. */
  public boolean canReach(Channel channel) {
    return deliveries.canSend(channel.delivery());
  }

  /**
   * A target on any channel that can be reached from here.
   *
   * @param address mailbox, number or URL
   * @param country of a number without a country code; null for {@code us}
   * @param contact mailbox for trouble with a webhook; not looked at for the others
   * @throws ProblemException 422 {@code subscriber.bad-address}, 409 {@code subscriber.no-provider}
   */
  public Target of(
      Channel channel,
      @Nullable String address,
      @Nullable String country,
      @Nullable String contact) {
    Target target = checked(channel, address, country, contact);
    if (!canReach(channel)) {
      throw new ProblemException(
          Problem.conflict(
              "subscriber.no-provider", "Nothing can be sent by " + channel.delivery() + " here"));
    }
    return target;
  }

  /**
   * As {@link #of}, whether there is a provider now or not.
   *
   * @throws ProblemException 422 {@code subscriber.bad-address}
   */
  Target checked(
      Channel channel,
      @Nullable String address,
      @Nullable String country,
      @Nullable String contact) {
    return switch (channel) {
      case EMAIL -> Target.email(mailbox(address));
      case SMS -> Target.phone(number(address, country));
      case WEBHOOK -> webhook(address, contact);
      case SLACK -> {
        URI url = url(address);
        refuse(slack.objection(url));
        yield Target.web(channel, url, null);
      }
      case TEAMS -> {
        URI url = url(address);
        refuse(teams.objection(url));
        yield Target.web(channel, url, null);
      }
    };
  }

  private Target webhook(@Nullable String address, @Nullable String contact) {
    URI url = url(address);
    refuse(guard.objectionToPlain(url));
    return Target.web(Channel.WEBHOOK, url, mailbox(contact));
  }

  private static String mailbox(@Nullable String address) {
    String mailbox = address == null ? "" : Addresses.normalized(address);
    if (!Addresses.plausible(mailbox)) {
      throw bad("email", "must be an e-mail address such as name@example.org");
    }
    return mailbox;
  }

  private static String number(@Nullable String number, @Nullable String country) {
    return Optional.ofNullable(number)
        .filter(given -> given.length() <= 40)
        .flatMap(
            given ->
                PhoneNumbers.e164(
                    given, country == null || country.isBlank() ? WITHOUT_CODE : country))
        .orElseThrow(
            () -> bad("phone_number", "must be a telephone number such as +1 202 555 0123"));
  }

  private static URI url(@Nullable String address) {
    try {
      URI url = new URI(address == null ? "" : address.strip());
      if (url.getHost() != null
          && !isOddNumber(url.getHost())
          && url.toString().length() <= LONGEST_URL) {
        return new URI(url.toASCIIString().replaceFirst("#.*", ""));
      }
    } catch (URISyntaxException notAnAddress) {
      throw bad("endpoint", "must be a URL such as https://example.org/hook");
    }
    throw bad("endpoint", "must be a URL such as https://example.org/hook");
  }

  /** Whether it is an address of IPv4 in a spelling that hides it: hexadecimal, octal, in one. */
  private static boolean isOddNumber(String host) {
    return NUMBER_AT_END.matcher(host).matches() && !DOTTED.matcher(host).matches();
  }

  private static void refuse(Optional<String> objection) {
    if (objection.isPresent()) {
      throw bad("endpoint", objection.get());
    }
  }

  private static ProblemException bad(String field, String message) {
    return new ProblemException(
        Problem.unprocessable(
            "subscriber.bad-address",
            "Nothing could be sent there",
            new FieldError(field, "address", message)));
  }
}
