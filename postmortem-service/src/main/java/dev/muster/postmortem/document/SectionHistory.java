package dev.muster.postmortem.document;

import dev.muster.contracts.Who;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.revision.MergePiece;
import dev.muster.postmortem.revision.Revision;
import dev.muster.postmortem.revision.RevisionKind;
import dev.muster.postmortem.revision.Revisions;
import dev.muster.postmortem.revision.ThreeWayMerge;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What a section said before: to compare with, to return to, to merge what was begun on it. */
@ApplicationScoped
public class SectionHistory {
  private final Postmortems postmortems;
  private final Revisions revisions;
  private final SectionTexts texts;

  SectionHistory(Postmortems postmortems, Revisions revisions, SectionTexts texts) {
    this.postmortems = postmortems;
    this.revisions = revisions;
    this.texts = texts;
  }

  /**
   * Where a writer began.
   *
   * @param version of the section that the writer saw last
   * @param text null when it is that version's
   */
  public record Begun(long version, String text) {}

  /**
   * What came of a text that was begun on an earlier one.
   *
   * @param section as it stands now; unchanged while somebody has to choose
   * @param base the text on which the writer began
   * @param pieces both texts put together
   */
  public record Merged(Section section, String base, List<MergePiece> pieces) {
    /** Whether nobody has to choose, so that the result is stored. */
    public boolean isClean() {
      return ThreeWayMerge.isClean(pieces);
    }
  }

  /**
   * A page of what a section said, the newest first.
   *
   * @throws ProblemException 404 or 403, see {@link Visibility}
   */
  public Page<Revision> page(UUID id, SectionKey key, Reader reader, PageRequest wanted) {
    postmortems.readable(id, reader);
    return revisions.page(id, key.name(), wanted);
  }

  /**
   * What a section said at a version.
   *
   * @throws ProblemException 404 or 403, see {@link Visibility}; 404 when it never had that version
   */
  public Revision one(UUID id, SectionKey key, long version, Reader reader) {
    postmortems.readable(id, reader);
    return revisions.one(id, key.name(), version);
  }

  /** What a section said before that version; empty for the first. */
  public String before(UUID id, SectionKey key, long version) {
    return revisions.before(id, key.name(), version);
  }

  /**
   * Says again what a section said at a version.
   *
   * @param ifMatch entity tag of the version that the caller saw; null for any
   * @throws ProblemException 404 when it never had that version, 409 when it is published, 412 when
   *     it was changed meanwhile
   */
  public Section restore(
      UUID id, SectionKey key, long version, String ifMatch, Reader reader, Who by) {
    Postmortem postmortem = postmortems.editable(id, reader);
    postmortem.requireOpen();
    Section section = postmortems.section(id, key);
    ETags.requireMatch(ifMatch, section.version());
    String text = revisions.one(id, key.name(), version).markdown();
    texts.write(postmortem, section, text, RevisionKind.RESTORED, by);
    return section;
  }

  /**
   * Takes over a text together with what others wrote since its writer began; where both changed
   * the same lines, nothing is stored and the pieces say what there is to choose.
   *
   * @param begun the text on which the writer began
   * @throws ProblemException 404 when it never had that version, 409 when it is published
   */
  public Merged merge(
      UUID id, SectionKey key, Begun begun, String markdown, Reader reader, Who by) {
    Postmortem postmortem = postmortems.editable(id, reader);
    postmortem.requireOpen();
    Section section = postmortems.section(id, key);
    String seen = revisions.one(id, key.name(), begun.version()).markdown();
    String base = begun.text() == null ? seen : Markdown.normalise(begun.text());
    String mine = Markdown.normalise(markdown);
    List<MergePiece> pieces =
        base.equals(section.markdown())
            ? List.of(new MergePiece(mine, null))
            : ThreeWayMerge.of(base, section.markdown(), mine);
    Merged merged = new Merged(section, base, pieces);
    if (merged.isClean()) {
      RevisionKind kind =
          base.equals(section.markdown()) ? RevisionKind.WRITTEN : RevisionKind.MERGED;
      texts.write(postmortem, section, ThreeWayMerge.text(pieces), kind, by);
    }
    return merged;
  }
}
