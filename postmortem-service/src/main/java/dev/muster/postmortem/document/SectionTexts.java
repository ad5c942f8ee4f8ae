package dev.muster.postmortem.document;

import dev.muster.contracts.Who;
import dev.muster.platform.id.Ids;
import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.revision.Difference;
import dev.muster.postmortem.revision.Differences;
import dev.muster.postmortem.revision.Revision;
import dev.muster.postmortem.revision.RevisionKind;
import dev.muster.postmortem.revision.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Changes the texts of sections: each becomes a revision, and what people approved before is
 * approved no more. The caller holds the lock of the post-mortem.
 */
@ApplicationScoped
public class SectionTexts {
  private final SectionRepository sections;
  private final Revisions revisions;
  private final Approvals approvals;
  private final SectionMentions mentions;
  private final InstantSource time;

  SectionTexts(
      SectionRepository sections,
      Revisions revisions,
      Approvals approvals,
      SectionMentions mentions,
      InstantSource time) {
    this.sections = sections;
    this.revisions = revisions;
    this.approvals = approvals;
    this.mentions = mentions;
    this.time = time;
  }

  /** Stores the first text of a section. */
  void begin(UUID postmortemId, SectionKey key, String text, Who by) {
    Section section = Section.generated(Ids.next(), postmortemId, key, text, by, time.instant());
    sections.persist(section);
    keep(section, "", RevisionKind.GENERATED);
  }

  /** Words a section anew, unless a person has written it; whether that changed anything. */
  boolean regenerate(Section section, String text, Who by) {
    String before = section.markdown();
    boolean changes = section.regenerate(text, by, time.instant());
    if (changes) {
      keep(section, before, RevisionKind.GENERATED);
    }
    return changes;
  }

  /** Takes over what a person wrote and tells whom it names; the same again changes nothing. */
  public void write(
      Postmortem postmortem, Section section, String markdown, RevisionKind kind, Who by) {
    String before = section.markdown();
    if (section.write(Markdown.normalise(markdown), by, time.instant())) {
      keep(section, before, kind);
      changed(postmortem);
      mentions.tell(postmortem, section, by);
    }
  }

  /** What was approved before has changed. */
  void changed(Postmortem postmortem) {
    approvals.voidAll(postmortem.id(), time.instant());
    postmortem.approved(false);
  }

  private void keep(Section section, String before, RevisionKind kind) {
    List<Difference> differences = Differences.between(before, section.markdown());
    revisions.add(
        section.postmortemId(),
        section.key().name(),
        new Revision(
            section.version(),
            kind,
            section.markdown(),
            Differences.words(differences, Difference.Kind.ADDED),
            Differences.words(differences, Difference.Kind.REMOVED),
            section.updatedAt(),
            section.updatedById(),
            section.updatedBy()));
  }
}
