package dev.muster.oncall.person;

import dev.muster.contracts.Who;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Tells new people, in their language, that they can be paged and where to sign in. */
@ApplicationScoped
public class Invitations {
  private final PersonMail mail;

  Invitations(PersonMail mail) {
    this.mail = mail;
  }

  /** Sends it with the change that adds the person, or not at all. */
  public void send(Person person, Who by) {
    mail.send(person, "invitation", "", Map.of("by", by.name(), "zone", person.zone().getId()));
  }
}
