package dev.muster.postmortem.document;

import dev.muster.contracts.Who;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One section of a post-mortem with a version of its own, so that several people can write. */
@Entity
@Table(name = "postmortem_section")
public class Section {
  @Id private UUID id;

  @Column(name = "postmortem_id")
  private UUID postmortemId;

  @Enumerated(EnumType.STRING)
  private SectionKey key;

  private String markdown;
  private boolean generated;
  private long version;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "updated_by_id")
  private UUID updatedById;

  @Column(name = "updated_by")
  private String updatedBy;

  protected Section() {}

  /** A section as the draft words it. */
  static Section generated(
      UUID id, UUID postmortemId, SectionKey key, String markdown, Who by, Instant now) {
    Section section = new Section();
    section.id = id;
    section.postmortemId = postmortemId;
    section.key = key;
    section.store(markdown, true, by, now);
    return section;
  }

  /** Words it anew, unless a person has written it; whether anything changed. */
  boolean regenerate(String text, Who by, Instant now) {
    boolean changes = generated && !text.equals(markdown);
    if (changes) {
      store(text, true, by, now);
    }
    return changes;
  }

  /** Takes over what a person wrote; the same text again changes nothing and gives false. */
  boolean write(String text, Who by, Instant now) {
    boolean changes = !text.equals(markdown);
    if (changes) {
      store(text, false, by, now);
    }
    return changes;
  }

  private void store(String text, boolean byRule, Who by, Instant now) {
    markdown = text;
    generated = byRule;
    version++;
    updatedAt = now;
    updatedById = by.id();
    updatedBy = by.name();
  }

  public UUID postmortemId() {
    return postmortemId;
  }

  public SectionKey key() {
    return key;
  }

  public String markdown() {
    return markdown;
  }

  public boolean isGenerated() {
    return generated;
  }

  public long version() {
    return version;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /** Null for rules and for people whom the catalogue does not know. */
  public UUID updatedById() {
    return updatedById;
  }

  public String updatedBy() {
    return updatedBy;
  }
}
