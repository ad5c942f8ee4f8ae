package dev.muster.platform.delivery.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.model.User;
import dev.muster.platform.delivery.DeliveryFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is who in the workspace, remembered for a while. */
@ApplicationScoped
public class SlackPeople {
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final int MOST = 10_000;

  private final SlackClient client;
  private final Cache<String, String> ids;
  private final Cache<String, String> emails;
  private final Cache<String, Member> members;

  SlackPeople(SlackClient client) {
    this.client = client;
    this.ids = cache();
    this.emails = cache();
    this.members = cache();
  }

  private static <T> Cache<String, T> cache() {
    return Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
  }

  /**
   * The member id of whoever has this address there.
   *
   * @throws DeliveryFailure permanent when nobody has
   */
  String idOf(String email) throws DeliveryFailure {
    var known = ids.getIfPresent(email);
    if (known != null) {
      return known;
    }
    var id = client.call(slack -> slack.usersLookupByEmail(r -> r.email(email))).getUser().getId();
    ids.put(email, id);
    return id;
  }

  /**
   * A member.
   *
   * @param email null where Slack does not tell it
   */
  public record Member(String name, String email) {}

  /**
   * Whoever has that id there; empty for an app.
   *
   * @throws DeliveryFailure when Slack does not say
   */
  public Optional<Member> member(String memberId) throws DeliveryFailure {
    var known = members.getIfPresent(memberId);
    if (known != null) {
      return Optional.of(known);
    }
    var user = client.call(slack -> slack.usersInfo(r -> r.user(memberId))).getUser();
    if (user == null || user.isBot()) {
      return Optional.empty();
    }
    var member =
        new Member(name(user), user.getProfile() == null ? null : user.getProfile().getEmail());
    members.put(memberId, member);
    return Optional.of(member);
  }

  private static String name(User user) {
    return Stream.of(user.getRealName(), user.getName(), user.getId())
        .filter(name -> name != null && !name.isBlank())
        .findFirst()
        .orElseThrow();
  }

  /**
   * The address that a member has there; empty for one without, such as an app.
   *
   * @throws DeliveryFailure when Slack does not say
   */
  public Optional<String> emailOf(String memberId) throws DeliveryFailure {
    var known = emails.getIfPresent(memberId);
    if (known != null) {
      return Optional.of(known);
    }
    var user = client.call(slack -> slack.usersInfo(r -> r.user(memberId))).getUser();
    if (user == null || user.isBot() || user.isDeleted() || user.getProfile() == null) {
      return Optional.empty();
    }
    var email = Optional.ofNullable(user.getProfile().getEmail());
    email.ifPresent(address -> emails.put(memberId, address));
    return email;
  }
}
