package dev.muster.comms.external;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A page at an external Statuspage that says what one of our pages says. */
@Entity
@Table(name = "external_page")
public class ExternalPage {
  @Id private UUID id;

  @Column(name = "page_id")
  private UUID pageId;

  @Column(name = "base_url")
  private String baseUrl;

  @Column(name = "external_id")
  private String externalId;

  private String language;

  @Column(name = "sealed_key")
  private String sealedKey;

  @Column(name = "key_end")
  private String keyEnd;

  private String account;
  private boolean enabled;
  private Instant since;
  @Version private long version;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected ExternalPage() {}

  ExternalPage(UUID id, UUID pageId, ExternalAddress address, Instant now) {
    this.id = id;
    this.pageId = pageId;
    this.baseUrl = address.baseUrl();
    this.externalId = address.pageId();
    this.since = now;
    this.createdAt = now;
    this.updatedAt = now;
  }

  void key(String sealed, String end, String accountOfKey) {
    sealedKey = sealed;
    keyEnd = end;
    account = accountOfKey;
  }

  /** Whether it leads where {@code address} leads. */
  boolean at(ExternalAddress address) {
    return baseUrl.equals(address.baseUrl()) && externalId.equals(address.pageId());
  }

  void change(String spoken, boolean on, Instant now) {
    if (on && !enabled) {
      since = now;
    }
    language = spoken;
    enabled = on;
    updatedAt = now;
  }

  public UUID id() {
    return id;
  }

  /** The page of ours. */
  public UUID pageId() {
    return pageId;
  }

  public String baseUrl() {
    return baseUrl;
  }

  /** The id that the other side gave its page. */
  public String externalId() {
    return externalId;
  }

  /** The language that is spoken there. */
  public String language() {
    return language;
  }

  String sealedKey() {
    return sealedKey;
  }

  /** The last characters of the key, for people to tell keys apart. */
  public String keyEnd() {
    return keyEnd;
  }

  String account() {
    return account;
  }

  /** Whether we write there. */
  public boolean enabled() {
    return enabled;
  }

  /** Since when what becomes public is written there. */
  public Instant since() {
    return since;
  }

  public long version() {
    return version;
  }
}
