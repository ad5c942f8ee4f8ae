package dev.muster.postmortem.analysis;

import dev.muster.contracts.Who;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One analysis of a post-mortem, written as a whole. */
@Entity
@Table(name = "analysis")
public class Analysis {
  @Id private UUID id;

  @Column(name = "postmortem_id")
  private UUID postmortemId;

  @Enumerated(EnumType.STRING)
  private AnalysisKind kind;

  private String title;

  @JdbcTypeCode(SqlTypes.JSON)
  private AnalysisDocument document;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "updated_by_id")
  private UUID updatedById;

  @Column(name = "updated_by")
  private String updatedBy;

  @Version private long version;

  protected Analysis() {}

  /** A new analysis. */
  static Analysis begin(
      UUID id, UUID postmortemId, AnalysisKind kind, AnalysisText text, Who by, Instant now) {
    Analysis analysis = new Analysis();
    analysis.id = id;
    analysis.postmortemId = postmortemId;
    analysis.kind = kind;
    analysis.createdAt = now;
    analysis.createdBy = by.name();
    analysis.store(text, by, now);
    return analysis;
  }

  /**
   * Takes over what a person drew; the same again changes nothing.
   *
   * @param begun the version that was edited
   * @return whether it is another now
   * @throws ProblemException 409 naming both versions when it was changed meanwhile, 422 when the
   *     document does not hold together
   */
  boolean write(AnalysisText text, long begun, Who by, Instant now) {
    if (begun != version) {
      throw new ProblemException(
          Problem.conflict(
              "analysis.changed-meanwhile",
              "%s changed this analysis meanwhile: it is at version %d, you began with %d"
                  .formatted(updatedBy, version, begun),
              new FieldError("version", "current", Long.toString(version))));
    }
    boolean another = !text.title().equals(title) || !text.document().equals(document);
    if (another) {
      store(text, by, now);
    }
    return another;
  }

  private void store(AnalysisText text, Who by, Instant now) {
    DocumentRules.require(kind, text.document());
    title = text.title();
    document = text.document();
    updatedAt = now;
    updatedById = by.id();
    updatedBy = by.name();
  }

  KnownAnalysis known() {
    return new KnownAnalysis(
        id, postmortemId, kind, new AnalysisText(title, document), updatedAt, updatedBy, version);
  }
}
