package dev.muster.oncall.destination;

import dev.muster.oncall.catalogue.Named;
import dev.muster.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A place that levels of escalation policies tell, beside the people whom they page. */
@Entity
@Table(name = "destination")
public class Destination implements Named {
  @Id private UUID id;
  private String name;

  @Enumerated(EnumType.STRING)
  private DestinationKind kind;

  private String address;

  @Column(name = "sealed_secret")
  private String sealedSecret;

  private String language;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "deleted_at")
  private Instant deletedAt;

  @Column(name = "test_status", insertable = false, updatable = false)
  private String testStatus;

  @Column(name = "test_error", insertable = false, updatable = false)
  private String testError;

  @Column(name = "tested_at", insertable = false, updatable = false)
  private Instant testedAt;

  @Version private long version;

  protected Destination() {}

  static Destination create(DestinationKind kind, Instant now) {
    var destination = new Destination();
    destination.id = Ids.next();
    destination.kind = kind;
    destination.createdAt = now;
    return destination;
  }

  void change(String newName, String newLanguage) {
    name = newName;
    language = newLanguage;
  }

  void moveTo(String newAddress) {
    address = newAddress;
  }

  void seal(String secret) {
    sealedSecret = secret;
  }

  void delete(Instant now) {
    deletedAt = now;
  }

  /** The context in which the secret of destination {@code id} is sealed. */
  public static String secretContext(UUID id) {
    return "destination/" + id;
  }

  Place place(boolean usable) {
    return new Place(
        id, name, kind, address, sealedSecret, Locale.forLanguageTag(language), usable);
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public String name() {
    return name;
  }

  public DestinationKind kind() {
    return kind;
  }

  /** What may be shown of where it is. */
  public String address() {
    return address;
  }

  /** A language tag. */
  public String language() {
    return language;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** The delivery status of the last message that tried it; null when it was never tried. */
  public String testStatus() {
    return testStatus;
  }

  /** Why that message did not go out; null when it did. */
  public String testError() {
    return testError;
  }

  public Instant testedAt() {
    return testedAt;
  }

  /** Counts changes; the entity tag. */
  public long version() {
    return version;
  }
}
