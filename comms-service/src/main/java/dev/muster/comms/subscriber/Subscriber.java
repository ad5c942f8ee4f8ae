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
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Somebody who wants to hear of one status page, or of one post on it, on one channel. */
@Entity
@Table(name = "subscriber")
public class Subscriber {
  @Id private UUID id;

  @Column(name = "page_id")
  private UUID pageId;

  @Column(name = "post_id")
  private UUID postId;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  private String email;
  private String address;

  @Column(name = "target_hash")
  private String targetHash;

  @Column(name = "sealed_url")
  private String sealedUrl;

  @Column(name = "sealed_secret")
  private String sealedSecret;

  @Column(name = "contact_email")
  private String contactEmail;

  @Column(name = "external_id")
  private String externalId;

  private String language;

  @Enumerated(EnumType.STRING)
  private Wants wants;

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

  @Column(name = "reached_at")
  private Instant reachedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "quarantined_at")
  private Instant quarantinedAt;

  @Column(name = "purge_at")
  private Instant purgeAt;

  @Column(name = "last_bounce")
  private String lastBounce;

  @Version private long version;

  protected Subscriber() {}

  /**
   * @param postId the only post it is about; null for the whole page
   */
  Subscriber(UUID id, UUID pageId, UUID postId, Target target, Wish wish, Instant now) {
    this.id = id;
    this.pageId = pageId;
    this.postId = postId;
    this.channel = target.channel();
    this.email = channel == Channel.EMAIL ? target.shown() : null;
    this.address = channel == Channel.EMAIL ? null : target.shown();
    this.targetHash = target.hash();
    this.contactEmail = target.contact();
    this.state = SubscriberState.PENDING;
    this.createdAt = now;
    change(wish);
  }

  void seal(String url, String secret) {
    sealedUrl = url;
    sealedSecret = secret;
  }

  /** The id that another system knew it by. */
  void cameFrom(String id) {
    externalId = id;
  }

  final void change(Wish wish) {
    language = wish.language().getLanguage();
    wants = wish.wants();
    componentIds.clear();
    componentIds.addAll(wish.componentIds());
  }

  /** Its owner agreed. A webhook gets nothing until its endpoint has answered as well. */
  void confirm(Wish wish, Instant now) {
    change(wish);
    if (state == SubscriberState.ACTIVE) {
      return;
    }
    if (channel != Channel.WEBHOOK) {
      activate(now);
    } else if (state != SubscriberState.PENDING || confirmedAt == null) {
      state = SubscriberState.PENDING;
      reachedAt = null;
      confirmedAt = now;
    }
  }

  /** A call of the endpoint was answered well. */
  void reached(Instant now) {
    if (state == SubscriberState.PENDING && confirmedAt != null) {
      reachedAt = now;
      activate(now);
    }
  }

  /** Gets messages from now on, whatever was before. */
  void activate(Instant now) {
    if (state != SubscriberState.ACTIVE) {
      state = SubscriberState.ACTIVE;
      confirmedAt = now;
      endedAt = null;
      quarantinedAt = null;
      purgeAt = null;
      lastBounce = null;
    }
  }

  void unsubscribe(Instant now) {
    if (state != SubscriberState.UNSUBSCRIBED) {
      state = SubscriberState.UNSUBSCRIBED;
      endedAt = now;
      quarantinedAt = null;
      purgeAt = null;
    }
  }

  /** What was sent came back for good. */
  void quarantine(String why, Instant now, Instant purge) {
    if (state == SubscriberState.ACTIVE) {
      state = SubscriberState.QUARANTINED;
      endedAt = now;
      quarantinedAt = now;
      purgeAt = purge;
      lastBounce = why;
    }
  }

  boolean gets(Wish wish) {
    return state == SubscriberState.ACTIVE && wish().equals(wish);
  }

  public Wish wish() {
    return new Wish(language(), wants, componentIds);
  }

  public UUID id() {
    return id;
  }

  public UUID pageId() {
    return pageId;
  }

  /** The only post it is about; null for the whole page. */
  public UUID postId() {
    return postId;
  }

  public Channel channel() {
    return channel;
  }

  /** Mailbox, number in E.164, or what may be shown of a secret address. */
  public String address() {
    return channel == Channel.EMAIL ? email : address;
  }

  /** What tells it from every other one of its channel; null for mailboxes. */
  String targetHash() {
    return targetHash;
  }

  /** The mailbox of a subscriber by e-mail, or the contact of a webhook; null for the others. */
  public String email() {
    return channel == Channel.EMAIL ? email : contactEmail;
  }

  /** Null for all but webhooks. */
  public String contactEmail() {
    return contactEmail;
  }

  /** See {@link SubscriberSecrets#url}; null for e-mail and text messages. */
  public String sealedUrl() {
    return sealedUrl;
  }

  /** See {@link SubscriberSecrets#signingSecret}; null for all but webhooks. */
  public String sealedSecret() {
    return sealedSecret;
  }

  /** The id that another system knew it by; null for none. */
  public String externalId() {
    return externalId;
  }

  public Locale language() {
    return Locale.forLanguageTag(language);
  }

  public Wants wants() {
    return wants;
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

  /** When the endpoint of a webhook answered the trial; null before, and for other channels. */
  public Instant reachedAt() {
    return reachedAt;
  }

  /** When it was unsubscribed or quarantined; null before. */
  public Instant endedAt() {
    return endedAt;
  }

  /** Null unless what was sent came back for good. */
  public Instant quarantinedAt() {
    return quarantinedAt;
  }

  /** When a quarantined one is deleted; null for the others. */
  public Instant purgeAt() {
    return purgeAt;
  }

  /** Why it is or was in quarantine; null if it never was. */
  public String lastBounce() {
    return lastBounce;
  }
}
