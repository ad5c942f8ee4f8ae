package dev.muster.oncall.token;

import dev.muster.oncall.person.People;
import dev.muster.platform.outbox.Outbox;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.SecretKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keeps API tokens and tells the other services of every change. */
@ApplicationScoped
public class ApiTokens {
  private final TokenRepository tokens;
  private final OwnTokens checked;
  private final People people;
  private final Outbox outbox;
  private final InstantSource time;

  ApiTokens(
      TokenRepository tokens, OwnTokens checked, People people, Outbox outbox, InstantSource time) {
    this.tokens = tokens;
    this.checked = checked;
    this.people = people;
    this.outbox = outbox;
    this.time = time;
  }

  public Page<StoredToken> page(PageRequest wanted) {
    return tokens.page(wanted);
  }

  /**
   * A token and its secret, which is not kept and cannot be shown again.
   *
   * @param secret begins with {@code mus_}
   */
  public record WithSecret(StoredToken token, String secret) {}

  /**
   * @param personId whom the token stands for; null for nobody
   * @param expiresAt null for a token that does not expire
   * @throws ProblemException 422 {@code api-token.expired} or {@code person.unknown}
   */
  public WithSecret issue(
      String name, UUID personId, Set<String> roles, Instant expiresAt, String by) {
    var now = time.instant();
    if (expiresAt != null && !expiresAt.isAfter(now)) {
      throw new ProblemException(
          Problem.unprocessable(
              "api-token.expired",
              "The token would be expired at once",
              new FieldError("expiresAt", "future", "must be in the future")));
    }
    if (personId != null) {
      people.requireKnown("personId", List.of(personId));
    }
    var secret = SecretKeys.apiToken();
    var token = StoredToken.create(name.strip(), secret, personId, roles, expiresAt, by, now);
    tokens.persist(token);
    outbox.record(token.changed(now));
    return new WithSecret(token, secret);
  }

  /**
   * Revoking what is revoked changes nothing.
   *
   * @throws ProblemException 404 {@code api-token.not-found}
   */
  public void revoke(UUID id) {
    var token =
        tokens
            .findByIdOptional(id)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.notFound("api-token.not-found", "No such API token")));
    if (token.revokedAt() == null) {
      var now = time.instant();
      token.revoke(now);
      checked.changed();
      outbox.record(token.changed(now));
    }
  }
}
