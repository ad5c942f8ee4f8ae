package dev.muster.postmortem.analysis;

import dev.muster.contracts.Who;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.PostmortemRepository;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.factor.CauseCatalogue;
import dev.muster.postmortem.factor.CauseCategories;
import dev.muster.postmortem.factor.CauseCategory;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.policy.Policies;
import dev.muster.postmortem.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps analyses; every change runs in the caller's transaction. */
@ApplicationScoped
public class Analyses {
  private final AnalysisRepository analyses;
  private final Postmortems postmortems;
  private final PostmortemRepository stored;
  private final CauseCategories categories;
  private final AnalysisLinks links;
  private final Policies policies;
  private final InstantSource time;

  Analyses(
      AnalysisRepository analyses,
      Postmortems postmortems,
      PostmortemRepository stored,
      CauseCategories categories,
      AnalysisLinks links,
      Policies policies,
      InstantSource time) {
    this.analyses = analyses;
    this.postmortems = postmortems;
    this.stored = stored;
    this.categories = categories;
    this.links = links;
    this.policies = policies;
    this.time = time;
  }

  /** The analyses of a post-mortem, the oldest first, whoever asks. */
  public List<KnownAnalysis> of(UUID postmortemId) {
    return analyses.of(postmortemId).stream().map(Analysis::known).toList();
  }

  /**
   * The analyses of a post-mortem to read.
   *
   * @throws ProblemException 404 or 403 when it is not the caller's to read
   */
  public List<KnownAnalysis> readable(UUID postmortemId, Reader reader) {
    return of(postmortems.readable(postmortemId, reader).id());
  }

  /**
   * One analysis to read.
   *
   * @throws ProblemException 404 or 403 when it is not the caller's to read
   */
  public KnownAnalysis readable(AnalysisKey key, Reader reader) {
    postmortems.readable(key.postmortemId(), reader);
    return analyses.required(key).known();
  }

  /**
   * Begins an analysis about the title of the post-mortem.
   *
   * @param title null for the name of the kind in the language of the post-mortem
   * @throws ProblemException 409 once it is published, 422 when it has too many
   */
  public KnownAnalysis begin(
      UUID postmortemId, AnalysisKind kind, String title, Reader reader, Who by) {
    Postmortem postmortem = postmortems.open(postmortemId, reader);
    if (analyses.count("postmortemId", postmortemId) >= Limits.ANALYSES) {
      throw new ProblemException(
          Problem.unprocessable(
              "analysis.too-many", "A post-mortem has at most " + Limits.ANALYSES + " analyses"));
    }
    Locale language = Locale.forLanguageTag(postmortem.language());
    String name = title == null ? Wording.in(language).text("analysis.kind." + kind) : title;
    AnalysisDocument document =
        FirstDocument.of(kind, postmortem.title(), categories.of(CauseCatalogue.FISHBONE));
    Analysis analysis =
        Analysis.begin(
            Ids.next(), postmortemId, kind, new AnalysisText(name, document), by, time.instant());
    analyses.persist(analysis);
    analyses.flush();
    postmortems.contentChanged(postmortem);
    return analysis.known();
  }

  /**
   * Takes over what a person drew.
   *
   * @param begun the version that was edited
   * @throws ProblemException 409 when it was changed meanwhile or is published, 422 when the
   *     document does not hold together
   */
  public KnownAnalysis write(
      AnalysisKey key, AnalysisText text, long begun, Reader reader, Who by) {
    Postmortem postmortem = postmortems.open(key.postmortemId(), reader);
    requireKnownCategories(text.document().fishbone());
    Analysis analysis = analyses.required(key);
    links.requireOwn(postmortem.id(), text.document(), analysis.known().text().document());
    if (analysis.write(text, begun, by, time.instant())) {
      postmortems.contentChanged(postmortem);
    }
    analyses.flush();
    return analysis.known();
  }

  /**
   * Takes an analysis away.
   *
   * @param ifMatch entity tag of the version that was seen; null to remove any
   * @throws ProblemException 412 when it was changed meanwhile, 409 when it is published
   */
  public void remove(AnalysisKey key, String ifMatch, Reader reader) {
    postmortems.contentChanged(postmortems.open(key.postmortemId(), reader));
    Analysis analysis = analyses.required(key);
    ETags.requireMatch(ifMatch, analysis.known().version());
    analyses.delete(analysis);
  }

  /** What follows from an analysis: cut sets and path, or phases. */
  public Findings findings(KnownAnalysis analysis) {
    return switch (analysis.kind()) {
      case FAULT_TREE -> Findings.of(analysis.text().document().faultTree());
      case TIMELINE -> Findings.of(phases(analysis.postmortemId()));
      case FIVE_WHYS, FISHBONE -> Findings.none();
    };
  }

  private List<PhaseMeasure> phases(UUID postmortemId) {
    Postmortem postmortem = stored.required(postmortemId);
    IncidentFacts facts = postmortems.incident(postmortem).facts();
    return PhaseMeasure.of(
        facts.milestones(),
        policies.version(postmortem.policyVersion()).policy().targets(facts.severity()));
  }

  private void requireKnownCategories(Fishbone fishbone) {
    if (fishbone == null) {
      return;
    }
    Set<String> known =
        categories.of(CauseCatalogue.FISHBONE).stream()
            .map(CauseCategory::key)
            .collect(Collectors.toSet());
    if (!fishbone.branches().stream()
        .map(FishboneBranch::category)
        .filter(Objects::nonNull)
        .allMatch(known::contains)) {
      throw new ProblemException(
          Problem.unprocessable(
              "analysis.invalid",
              "The fishbone has a branch of an unknown category",
              new FieldError(
                  "document.fishbone.branches.category",
                  "known",
                  "Choose one from the catalogue")));
    }
  }
}
