package dev.muster.oncall.person;

import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.page.NotificationRuleSpec;
import dev.muster.platform.delivery.Deliveries;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.problem.TooOftenException;
import dev.muster.platform.ratelimit.RateLimiter;
import dev.muster.platform.security.SecretBox;
import dev.muster.platform.security.SecretKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How people can be reached, and when through what. */
@ApplicationScoped
public class ContactMethods {
  private static final int MOST = 10;
  private static final String PHONE_CODES = "phone-code";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ContactMethodRepository methods;
  private final NotificationRuleRepository rules;
  private final VerificationMessages messages;
  private final PagingDirectory directory;
  private final Deliveries deliveries;
  private final RateLimiter limiter;
  private final SecretBox secrets;
  private final InstantSource time;

  ContactMethods(
      ContactMethodRepository methods,
      NotificationRuleRepository rules,
      VerificationMessages messages,
      PagingDirectory directory,
      Deliveries deliveries,
      RateLimiter limiter,
      SecretBox secrets,
      InstantSource time) {
    this.methods = methods;
    this.rules = rules;
    this.messages = messages;
    this.directory = directory;
    this.deliveries = deliveries;
    this.limiter = limiter;
    this.secrets = secrets;
    this.time = time;
  }

  public List<ContactMethod> of(Person person) {
    return methods.of(person.id());
  }

  /**
   * @throws ProblemException 404 {@code contact-method.not-found}
   */
  public ContactMethod get(Person person, UUID id) {
    return methods
        .of(person.id(), id)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("contact-method.not-found", "No such contact method")));
  }

  /** The kinds that somebody can be reached by as things are configured. */
  public List<ContactMethodKind> available() {
    return Arrays.stream(ContactMethodKind.values()).filter(this::isAvailable).toList();
  }

  private boolean isAvailable(ContactMethodKind kind) {
    return deliveries.canSend(kind.channel());
  }

  /**
   * A new contact method and, for a webhook, the secret its messages are signed with.
   *
   * @param secret shown once; null for other kinds
   */
  public record Added(ContactMethod method, String secret) {}

  /**
   * @param label null for the kind's own name
   * @throws ProblemException 409 {@code contact-method.exists} or {@code
   *     contact-method.no-provider}, 422 {@code contact-method.bad-address}
   */
  public Added add(Person person, ContactMethodKind kind, String label, String wanted) {
    var address = ContactAddress.checked(kind, wanted);
    if (!isAvailable(kind)) {
      throw new ProblemException(
          Problem.conflict(
              "contact-method.no-provider",
              "No provider is configured that could reach people by " + kind.channel()));
    }
    if (methods.byAddress(person.id(), kind, address).isPresent()) {
      throw new ProblemException(
          Problem.conflict("contact-method.exists", "This person has that contact method already"));
    }
    if (methods.count("personId", person.id()) >= MOST) {
      throw new ProblemException(
          Problem.conflict("contact-method.too-many", "Nobody can have more than " + MOST));
    }
    var method =
        ContactMethod.create(
            person.id(), kind, label == null ? kind.channel() : label, address, time.instant());
    var secret =
        switch (kind) {
          case EMAIL, SMS, VOICE -> null;
          case WEBHOOK -> SecretKeys.webhookSecret();
        };
    if (secret != null) {
      method.seal(secrets.seal(ContactMethod.secretContext(method.id()), secret));
    }
    methods.persist(method);
    directory.changed();
    return new Added(method, secret);
  }

  public void remove(Person person, UUID id) {
    methods.delete(get(person, id));
    directory.changed();
  }

  /**
   * Sends a code to the address, to be given back with {@link #confirm}. What telephones cost is
   * limited for each person.
   *
   * @throws TooOftenException after too many codes to telephones
   */
  public void sendCode(Person person, UUID id) {
    var method = get(person, id);
    method.requireUnverified(person);
    var wait =
        method.kind().isPhone() ? limiter.take(PHONE_CODES, person.id().toString()) : Duration.ZERO;
    if (!wait.isZero()) {
      throw new TooOftenException(wait);
    }
    var code = "%06d".formatted(RANDOM.nextInt(1_000_000));
    method.expectCode(code, time.instant());
    messages.send(person, method, code);
  }

  /**
   * Counts a guess even when it is wrong, so the caller must not roll back.
   *
   * @return empty when the method is verified now, otherwise what is wrong
   */
  public Optional<Problem> confirm(Person person, UUID id, String code) {
    var method = get(person, id);
    method.requireUnverified(person);
    return switch (method.guess(code, time.instant())) {
      case RIGHT -> {
        directory.changed();
        yield Optional.empty();
      }
      case WRONG ->
          Optional.of(
              Problem.unprocessable(
                  "contact-method.wrong-code",
                  "This is not the code that was sent",
                  new FieldError("code", "code", "does not match")));
      case EXPIRED ->
          Optional.of(
              Problem.conflict(
                  "contact-method.code-expired", "The code is used up or too old; send a new one"));
    };
  }

  public List<NotificationRuleSpec> rulesOf(Person person) {
    return rules.of(person.id()).stream().map(NotificationRule::spec).toList();
  }

  /**
   * Gives a person these rules instead of those before.
   *
   * @throws ProblemException 422 {@code notification-rule.unknown-method}
   */
  public void setRules(Person person, List<NotificationRuleSpec> wanted) {
    var known = methods.of(person.id()).stream().map(ContactMethod::id).collect(Collectors.toSet());
    var errors =
        IntStream.range(0, wanted.size())
            .filter(i -> !known.contains(wanted.get(i).contactMethodId()))
            .mapToObj(
                i ->
                    new FieldError(
                        "rules[" + i + "].contactMethodId", "exists", "is not of this person"))
            .toArray(FieldError[]::new);
    if (errors.length > 0) {
      throw new ProblemException(
          Problem.unprocessable(
              "notification-rule.unknown-method", "A rule uses an unknown contact method", errors));
    }
    rules.replace(person.id(), wanted);
    directory.changed();
  }
}
