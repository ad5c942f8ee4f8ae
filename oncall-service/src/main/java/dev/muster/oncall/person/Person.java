package dev.muster.oncall.person;

import dev.muster.contracts.catalog.PersonChanged;
import dev.muster.oncall.catalogue.Named;
import dev.muster.oncall.page.QuietHours;
import dev.muster.oncall.rotation.Window;
import dev.muster.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** Somebody who can be on call, be paged, or sign in; never deleted, only made inactive. */
@Entity
@Table(name = "person")
public class Person implements Named {
  @Id private UUID id;
  private String name;
  private String email;
  private String language;
  private String zone;

  @Column(name = "oidc_subject")
  private String subject;

  @Column(name = "manager_id")
  private UUID managerId;

  private boolean active;

  @Convert(converter = QuietHoursColumn.class)
  @ColumnTransformer(write = "?::jsonb")
  @Column(name = "quiet_hours")
  private List<Window> quietHours = List.of();

  @Column(name = "created_at")
  private Instant createdAt;

  private long sequence;
  @Version private long version;

  protected Person() {}

  /** Somebody new, active. */
  static Person create(PersonDetails details, Instant now) {
    var person = new Person();
    person.id = Ids.next();
    person.createdAt = now;
    person.set(details);
    return person;
  }

  PersonChanged change(PersonDetails details, Instant now) {
    set(details);
    return changed(now);
  }

  /** From now on the login with this OIDC subject is this person. */
  PersonChanged link(String oidcSubject, Instant now) {
    subject = oidcSubject;
    return changed(now);
  }

  PersonChanged deactivate(Instant now) {
    active = false;
    return changed(now);
  }

  void keepQuiet(QuietHours hours) {
    quietHours = hours.windows();
  }

  /** The news of the person as of now, with the next sequence. */
  PersonChanged changed(Instant now) {
    sequence++;
    return new PersonChanged(
        id, sequence, now, name, email, language, zone, subject, managerId, active);
  }

  private void set(PersonDetails details) {
    name = details.name();
    email = details.email();
    language = details.language();
    zone = details.zone();
    managerId = details.managerId();
    active = details.active();
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public String name() {
    return name;
  }

  public String email() {
    return email;
  }

  public Locale language() {
    return Locale.forLanguageTag(language);
  }

  public ZoneId zone() {
    return ZoneId.of(zone);
  }

  public UUID managerId() {
    return managerId;
  }

  public QuietHours quietHours() {
    return new QuietHours(quietHours);
  }

  public boolean isActive() {
    return active;
  }

  /** Whether somebody has signed in as this person. */
  public boolean isLinked() {
    return subject != null;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Counts changes; the entity tag. */
  public long sequence() {
    return sequence;
  }
}
