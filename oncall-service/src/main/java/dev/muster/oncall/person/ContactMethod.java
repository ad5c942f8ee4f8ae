package dev.muster.oncall.person;

import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.SecretHash;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One way to reach a person; pages go only to verified ones. */
@Entity
@Table(name = "contact_method")
public class ContactMethod {
  private static final Duration CODE_LIFETIME = Duration.ofMinutes(15);
  private static final int GUESSES = 5;

  @Id private UUID id;

  @Column(name = "person_id")
  private UUID personId;

  @Enumerated(EnumType.STRING)
  private ContactMethodKind kind;

  private String label;
  private String address;

  @Column(name = "sealed_secret")
  private String sealedSecret;

  @Column(name = "verified_at")
  private Instant verifiedAt;

  @Column(name = "gone_at")
  private Instant goneAt;

  @Column(name = "code_hash")
  private String codeHash;

  @Column(name = "code_expires_at")
  private Instant codeExpiresAt;

  @Column(name = "code_attempts")
  private int guesses;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private long version;

  protected ContactMethod() {}

  static ContactMethod email(UUID personId, String label, String address, Instant now) {
    return create(personId, ContactMethodKind.EMAIL, label, address, now);
  }

  static ContactMethod create(
      UUID personId, ContactMethodKind kind, String label, String address, Instant now) {
    var method = new ContactMethod();
    method.id = Ids.next();
    method.personId = personId;
    method.kind = kind;
    method.label = label;
    method.address = address;
    method.createdAt = now;
    return method;
  }

  /** The context in which the secret of method {@code id} is sealed. */
  public static String secretContext(UUID id) {
    return "contact-method/" + id;
  }

  void seal(String secret) {
    sealedSecret = secret;
  }

  /** The person's own address moved; the method moves along. */
  void moveTo(String newAddress) {
    address = newAddress;
  }

  /** The browser subscribed anew: nothing goes to the new address until it is proved. */
  void resubscribed(String newAddress, Instant now) {
    address = newAddress;
    goneAt = now;
    codeHash = null;
  }

  /** Remembers a code that was sent to the address. */
  void expectCode(String code, Instant now) {
    codeHash = hash(code);
    codeExpiresAt = now.plus(CODE_LIFETIME);
    guesses = 0;
  }

  /** The outcome of a guess. */
  enum Guess {
    RIGHT,
    WRONG,
    EXPIRED
  }

  /** Takes a code from the person; after five wrong ones a new code is needed. */
  Guess guess(String code, Instant now) {
    if (codeHash == null || guesses >= GUESSES || !now.isBefore(codeExpiresAt)) {
      return Guess.EXPIRED;
    }
    guesses++;
    if (!SecretHash.matches(salted(code), codeHash)) {
      return Guess.WRONG;
    }
    verifiedAt = now;
    goneAt = null;
    codeHash = null;
    return Guess.RIGHT;
  }

  /** Whether pages may go there; an e-mail address that the person signs in with needs no proof. */
  public boolean isVerifiedFor(Person person) {
    return (verifiedAt != null && goneAt == null)
        || (kind == ContactMethodKind.EMAIL && address.equalsIgnoreCase(person.email()));
  }

  void requireUnverified(Person person) {
    if (isVerifiedFor(person)) {
      throw new ProblemException(
          Problem.conflict("contact-method.verified", "This contact method is verified already"));
    }
  }

  private String hash(String code) {
    return SecretHash.sha256(salted(code));
  }

  private String salted(String code) {
    return id + "/" + code;
  }

  public UUID id() {
    return id;
  }

  public UUID personId() {
    return personId;
  }

  public ContactMethodKind kind() {
    return kind;
  }

  public String label() {
    return label;
  }

  public String address() {
    return address;
  }

  /** Since when its address has not existed any more; null while it does. */
  public Instant goneAt() {
    return goneAt;
  }

  /** Encrypted; null for a method without a secret. */
  public String sealedSecret() {
    return sealedSecret;
  }
}
