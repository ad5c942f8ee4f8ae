package dev.muster.oncall.person;

import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.page.NotificationRuleSpec;
import dev.muster.oncall.page.UsableRules;
import dev.muster.platform.delivery.Deliveries;
import dev.muster.platform.delivery.webpush.WebPushKeys;
import dev.muster.platform.outgoing.OutgoingGuard;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How people can be reached, and when through what. */
@ApplicationScoped
public class ContactMethods {
  private static final int MOST = 10;

  private final ContactMethodRepository methods;
  private final NotificationRuleRepository rules;
  private final ContactProofs proofs;
  private final SealedMethods sealed;
  private final OutgoingGuard guard;
  private final PagingDirectory directory;
  private final Deliveries deliveries;
  private final InstantSource time;

  ContactMethods(
      ContactMethodRepository methods,
      NotificationRuleRepository rules,
      ContactProofs proofs,
      SealedMethods sealed,
      OutgoingGuard guard,
      PagingDirectory directory,
      Deliveries deliveries,
      InstantSource time) {
    this.methods = methods;
    this.rules = rules;
    this.proofs = proofs;
    this.sealed = sealed;
    this.guard = guard;
    this.directory = directory;
    this.deliveries = deliveries;
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
   * @throws ProblemException 409 {@code contact-method.exists} or {@code
   *     contact-method.no-provider}, 422 {@code contact-method.bad-address} or {@code
   *     contact-method.bad-keys}
   */
  public Added add(Person person, NewContactMethod wanted) {
    var kind = wanted.kind();
    var address = checked(kind, wanted.address());
    if (!isAvailable(kind)) {
      throw new ProblemException(
          Problem.conflict(
              "contact-method.no-provider",
              "No provider is configured that could reach people by " + kind.channel()));
    }
    requireNew(person, kind, address);
    if (methods.count("personId", person.id()) >= MOST) {
      throw new ProblemException(
          Problem.conflict("contact-method.too-many", "Nobody can have more than " + MOST));
    }
    var method =
        ContactMethod.create(
            person.id(),
            kind,
            wanted.label() == null ? kind.channel() : wanted.label(),
            address,
            time.instant());
    var secret = sealed.secretOf(wanted);
    sealed.seal(method, secret);
    methods.persist(method);
    directory.changed();
    return new Added(method, kind == ContactMethodKind.WEBHOOK ? secret : null);
  }

  private String checked(ContactMethodKind kind, String wanted) {
    var address = ContactAddress.checked(kind, wanted);
    if (kind.isGuarded() && guard.objectionToPlain(URI.create(address)).isPresent()) {
      throw ContactAddress.bad(kind);
    }
    return address;
  }

  private void requireNew(Person person, ContactMethodKind kind, String address) {
    if (methods.byAddress(person.id(), kind, address).isPresent()) {
      throw new ProblemException(
          Problem.conflict("contact-method.exists", "This person has that contact method already"));
    }
  }

  /**
   * The browser of a web push method has a new subscription; it is proved by a code like the one
   * before, and the rules that use the method stay.
   *
   * @throws ProblemException 409 {@code contact-method.exists} or {@code
   *     contact-method.no-subscription}, 422 {@code contact-method.bad-address} or {@code
   *     contact-method.bad-keys}
   */
  public ContactMethod resubscribe(Person person, UUID id, String wanted, WebPushKeys keys) {
    var method = get(person, id);
    if (method.kind() != ContactMethodKind.WEB_PUSH) {
      throw new ProblemException(
          Problem.conflict(
              "contact-method.no-subscription", "This is not a web push subscription"));
    }
    var address = checked(method.kind(), wanted);
    if (!address.equals(method.address())) {
      requireNew(person, method.kind(), address);
    }
    sealed.seal(
        method, sealed.secretOf(new NewContactMethod(method.kind(), null, address, keys, null)));
    method.resubscribed(address, time.instant());
    directory.changed();
    proofs.sendCode(person, method);
    return method;
  }

  /** Removes a method and the rules through it; the next rule takes the place of each. */
  public void remove(Person person, UUID id) {
    var method = get(person, id);
    rules.replace(person.id(), UsableRules.of(rulesOf(person), each -> !each.equals(id)));
    methods.delete(method);
    directory.changed();
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
