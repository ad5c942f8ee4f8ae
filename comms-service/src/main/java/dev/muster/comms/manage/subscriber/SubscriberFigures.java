package dev.muster.comms.manage.subscriber;

import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.subscriber.Channel;
import dev.muster.comms.subscriber.SubscriberAdmin;
import dev.muster.comms.subscriber.SubscriberState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts the subscribers of a page as the manage API does; who left is not counted. */
@ApplicationScoped
public class SubscriberFigures {
  private static final List<String> MODES =
      List.of("email", "sms", "webhook", "integration_partner", "slack", "teams");

  private final SubscriberAdmin admin;

  SubscriberFigures(SubscriberAdmin admin) {
    this.admin = admin;
  }

  /** How many there are by channel; those of one channel or state only when that is asked for. */
  public Map<String, Long> count(StatusPage page, SubscriberQuery query) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String mode : MODES) {
      counts.put(mode, 0L);
    }
    admin.figures(page.id()).stream()
        .filter(figure -> figure.state() != SubscriberState.UNSUBSCRIBED)
        .filter(figure -> query.state() == null || figure.state() == query.state())
        .filter(figure -> query.type() == null || figure.channel() == query.type())
        .forEach(figure -> counts.merge(mode(figure.channel()), figure.count(), Long::sum));
    return counts;
  }

  /** How many there are by channel and state. */
  public Map<String, Map<String, Long>> histogram(StatusPage page) {
    Map<String, Map<String, Long>> histogram = new LinkedHashMap<>();
    for (String mode : MODES) {
      Map<String, Long> states = new LinkedHashMap<>();
      List.of("active", "unconfirmed", "quarantined", "total").forEach(key -> states.put(key, 0L));
      histogram.put(mode, states);
    }
    for (SubscriberAdmin.Figure figure : admin.figures(page.id())) {
      String state = state(figure.state());
      if (state != null) {
        Map<String, Long> states = histogram.get(mode(figure.channel()));
        states.merge(state, figure.count(), Long::sum);
        states.merge("total", figure.count(), Long::sum);
      }
    }
    return histogram;
  }

  private static String mode(Channel channel) {
    return channel.name().toLowerCase(Locale.ROOT);
  }

  private static String state(SubscriberState state) {
    return switch (state) {
      case ACTIVE -> "active";
      case PENDING -> "unconfirmed";
      case QUARANTINED -> "quarantined";
      case UNSUBSCRIBED -> null;
    };
  }
}
