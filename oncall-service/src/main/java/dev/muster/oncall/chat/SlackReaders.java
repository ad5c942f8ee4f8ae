package dev.muster.oncall.chat;

import dev.muster.oncall.person.People;
import dev.muster.oncall.person.Person;
import dev.muster.platform.delivery.DeliveryFailure;
import dev.muster.platform.delivery.slack.SlackPeople;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Knows which person a member of the Slack workspace is: the one with the same e-mail address. */
@ApplicationScoped
class SlackReaders {
  private static final Logger LOG = Logger.getLogger(SlackReaders.class);

  private final SlackPeople slack;
  private final People people;

  SlackReaders(SlackPeople slack, People people) {
    this.slack = slack;
    this.people = people;
  }

  /** Empty for strangers, for people who are inactive here, and while Slack does not say. */
  Optional<Person> find(String member) {
    try {
      return slack
          .emailOf(member)
          .flatMap(email -> QuarkusTransaction.requiringNew().call(() -> people.byEmail(email)))
          .filter(Person::isActive);
    } catch (DeliveryFailure unknown) {
      LOG.warnf("Slack does not say who pressed member=%s: %s", member, unknown.getMessage());
      return Optional.empty();
    }
  }
}
