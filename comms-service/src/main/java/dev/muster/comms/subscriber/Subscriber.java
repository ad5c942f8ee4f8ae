package dev.muster.comms.subscriber;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Somebody who wants to hear of one status page by e-mail. */
@Entity
@Table(name = "subscriber")
public class Subscriber {
  @Id private UUID id;

  @Column(name = "page_id")
  private UUID pageId;

  private String email;
  private String language;

  @Enumerated(EnumType.STRING)
  private SubscriberState state;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "subscriber_component", joinColumns = @JoinColumn(name = "subscriber_id"))
  @Column(name = "component_id")
  private Set<UUID> componentIds = new HashSet<>();

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "last_bounce")
  private String lastBounce;

  @Version private long version;

  protected Subscriber() {}

  Subscriber(UUID id, UUID pageId, String email, Locale language, Instant now) {
    this.id = id;
    this.pageId = pageId;
    this.email = email;
    this.language = language.getLanguage();
    this.state = SubscriberState.PENDING;
    this.createdAt = now;
  }

  /** The owner of the address confirmed; an empty filter means all components. */
  void confirm(Locale wanted, Collection<UUID> filter, Instant now) {
    language = wanted.getLanguage();
    componentIds.clear();
    componentIds.addAll(filter);
    if (state != SubscriberState.ACTIVE) {
      state = SubscriberState.ACTIVE;
      confirmedAt = now;
      endedAt = null;
      lastBounce = null;
    }
  }

  void unsubscribe(Instant now) {
    if (state != SubscriberState.UNSUBSCRIBED) {
      state = SubscriberState.UNSUBSCRIBED;
      endedAt = now;
    }
  }

  /** Mail came back for good. */
  void quarantine(String why, Instant now) {
    if (state == SubscriberState.ACTIVE) {
      state = SubscriberState.QUARANTINED;
      endedAt = now;
      lastBounce = why;
    }
  }

  boolean wants(Locale wanted, Set<UUID> filter) {
    return state == SubscriberState.ACTIVE
        && language.equals(wanted.getLanguage())
        && componentIds.equals(filter);
  }

  public UUID id() {
    return id;
  }

  public UUID pageId() {
    return pageId;
  }

  /** Trimmed and in lower case. */
  public String email() {
    return email;
  }

  public Locale language() {
    return Locale.forLanguageTag(language);
  }

  public SubscriberState state() {
    return state;
  }

  /** Empty for all components. */
  public Set<UUID> componentIds() {
    return Set.copyOf(componentIds);
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Null until confirmed. */
  public Instant confirmedAt() {
    return confirmedAt;
  }

  /** When it was unsubscribed or quarantined; null before. */
  public Instant endedAt() {
    return endedAt;
  }

  /** What the mail server said when it refused for good; null if it never did. */
  public String lastBounce() {
    return lastBounce;
  }
}
