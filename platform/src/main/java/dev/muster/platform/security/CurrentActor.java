package dev.muster.platform.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who makes the current request. Scheduled jobs and event consumers have no request: they name
 * themselves with {@link Actor#system}.
 */
@RequestScoped
public class CurrentActor {
  private static final String SERVICE_ACCOUNT = "service-account-";

  private final CurrentIdentityAssociation identities;
  private final Instance<PersonDirectory> people;
  private Actor actor;

  CurrentActor(CurrentIdentityAssociation identities, Instance<PersonDirectory> people) {
    this.identities = identities;
    this.people = people;
  }

  /** The caller; authenticates now if nothing did before, {@link Actor#anonymous} if nobody is. */
  public Actor get() {
    if (actor == null) {
      actor = read(identities.getIdentity());
    }
    return actor;
  }

  /** From here on the request acts as {@code other}: whom a signed link was issued to, or a job. */
  public void actAs(Actor other) {
    actor = other;
  }

  private Actor read(SecurityIdentity identity) {
    if (identity.isAnonymous()) {
      return Actor.anonymous();
    }
    Actor known = identity.getAttribute(ApiTokenIdentityProvider.ACTOR);
    if (known != null) {
      return known;
    }
    var roles = ours(identity.getRoles());
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      return ofToken(token, roles);
    }
    var name = identity.getPrincipal().getName();
    return person(name, name, null, roles);
  }

  private Actor ofToken(JsonWebToken token, Set<String> roles) {
    String username = token.getClaim("preferred_username");
    if (username != null && username.startsWith(SERVICE_ACCOUNT)) {
      var client = username.substring(SERVICE_ACCOUNT.length());
      return new Actor(Actor.Kind.SERVICE, null, token.getSubject(), client, null, roles);
    }
    String name = token.getClaim("name");
    String email = token.getClaim("email");
    var shown =
        Optional.ofNullable(name)
            .or(() -> Optional.ofNullable(username))
            .orElseGet(token::getSubject);
    return person(token.getSubject(), shown, email, roles);
  }

  private Actor person(String subject, String name, String email, Set<String> roles) {
    var id = people.isUnsatisfied() ? null : people.get().personIdOf(subject).orElse(null);
    return new Actor(Actor.Kind.PERSON, id, subject, name, email, roles);
  }

  private static Set<String> ours(Set<String> roles) {
    return roles.stream().filter(Roles.ALL::contains).collect(Collectors.toUnmodifiableSet());
  }
}
