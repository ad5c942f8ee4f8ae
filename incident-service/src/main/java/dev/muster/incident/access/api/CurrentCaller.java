package dev.muster.incident.access.api;

import dev.muster.incident.access.Caller;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** Who calls, as permission sees them, and the language in which they read. */
@RequestScoped
public class CurrentCaller {
  private final CurrentActor actor;
  private final Catalog catalog;
  private final HttpHeaders headers;
  private Locale locale;

  CurrentCaller(CurrentActor actor, Catalog catalog, HttpHeaders headers) {
    this.actor = actor;
    this.catalog = catalog;
    this.headers = headers;
  }

  public Caller get() {
    var current = actor.get();
    boolean admin = current.has(Roles.ADMIN);
    boolean manager = current.has(Roles.MANAGER);
    return new Caller(
        current.who(),
        current.personId(),
        admin || manager || current.has(Roles.RESPONDER),
        manager,
        admin);
  }

  /** The caller's language: their profile's, else what the request accepts. */
  public Locale locale() {
    if (locale == null) {
      var person = actor.get().personId();
      var profile =
          person == null
              ? null
              : catalog.person(person).map(known -> known.language().toLanguageTag()).orElse(null);
      locale = Languages.negotiate(profile, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
    return locale;
  }

  public String language() {
    return locale().getLanguage();
  }
}
