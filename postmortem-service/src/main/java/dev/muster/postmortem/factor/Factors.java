package dev.muster.postmortem.factor;

import dev.muster.contracts.Who;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.measure.Measures;
import dev.muster.postmortem.people.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps contributing factors; every change runs in the caller's transaction. */
@ApplicationScoped
public class Factors {
  private static final int MOST = 50;

  private final ContributingFactorRepository factors;
  private final FactorItems items;
  private final CauseCategories categories;
  private final Postmortems postmortems;
  private final Measures measures;
  private final InstantSource time;

  Factors(
      ContributingFactorRepository factors,
      FactorItems items,
      CauseCategories categories,
      Postmortems postmortems,
      Measures measures,
      InstantSource time) {
    this.factors = factors;
    this.items = items;
    this.categories = categories;
    this.postmortems = postmortems;
    this.measures = measures;
    this.time = time;
  }

  /** The factors of a post-mortem, the oldest first, whoever asks. */
  public List<Factor> of(UUID postmortemId) {
    Map<UUID, List<LinkedItem>> linked = items.of(postmortemId);
    return factors.of(postmortemId).stream()
        .map(factor -> Factor.of(factor, linked.getOrDefault(factor.id(), List.of())))
        .toList();
  }

  /** How many factors of a post-mortem nothing is done about, and nobody said why (PRN-01). */
  public int uncovered(UUID postmortemId) {
    return (int) of(postmortemId).stream().filter(factor -> !factor.covered()).count();
  }

  /**
   * The factors of a post-mortem to read.
   *
   * @throws ProblemException 404 or 403 when it is not the caller's to read
   */
  public List<Factor> readable(UUID postmortemId, Reader reader) {
    return of(postmortems.readable(postmortemId, reader).id());
  }

  /**
   * Adds a factor; a main one takes the place of the one before.
   *
   * @throws ProblemException 409 once the post-mortem is published, 422 when it has too many
   */
  public Factor add(UUID postmortemId, FactorText text, Reader reader, Who by) {
    Postmortem postmortem = postmortems.open(postmortemId, reader);
    categories.require(CauseCatalogue.FACTOR, text.category(), null, "category");
    if (factors.count("postmortemId", postmortemId) >= MOST) {
      throw new ProblemException(
          Problem.unprocessable(
              "factor.too-many", "A post-mortem has at most " + MOST + " contributing factors"));
    }
    makeRoom(postmortemId, text, null);
    ContributingFactor factor =
        ContributingFactor.named(
            Ids.next(), postmortemId, postmortem.incidentId(), text, by, time.instant());
    factors.persist(factor);
    postmortems.contentChanged(postmortem);
    return stored(factor);
  }

  /**
   * Replaces what a factor says.
   *
   * @param ifMatch entity tag of the version that was edited; null to overwrite any
   * @throws ProblemException 412 when it was changed meanwhile, 409 when it is published
   */
  public Factor change(FactorKey key, FactorText text, String ifMatch, Reader reader, Who by) {
    Postmortem postmortem = postmortems.open(key.postmortemId(), reader);
    ContributingFactor factor = factors.required(key.postmortemId(), key.id());
    ETags.requireMatch(ifMatch, factor.version());
    if (!text.equals(factor.said())) {
      postmortems.contentChanged(postmortem);
    }
    categories.require(CauseCatalogue.FACTOR, text.category(), factor.category(), "category");
    makeRoom(key.postmortemId(), text, factor);
    factor.change(text, by, time.instant());
    return stored(factor);
  }

  /**
   * Takes a factor away; its action items stay.
   *
   * @throws ProblemException 412 when it was changed meanwhile, 409 when it is published
   */
  public void remove(FactorKey key, String ifMatch, Reader reader) {
    postmortems.contentChanged(postmortems.open(key.postmortemId(), reader));
    ContributingFactor factor = factors.required(key.postmortemId(), key.id());
    ETags.requireMatch(ifMatch, factor.version());
    factors.delete(factor);
    factors.flush();
    measures.causeChanged(factor.incidentId());
  }

  /**
   * Links an action item of the same post-mortem; a second time changes nothing. Published
   * post-mortems take links too, because what is learned later may need doing as well.
   *
   * @throws ProblemException 422 when the item belongs elsewhere
   */
  public Factor link(FactorKey key, UUID itemId, Reader reader) {
    postmortems.editable(key.postmortemId(), reader);
    ContributingFactor factor = factors.required(key.postmortemId(), key.id());
    if (!items.link(factor.id(), itemId)) {
      throw new ProblemException(
          Problem.unprocessable(
              "factor.foreign-item",
              "Only action items of the same post-mortem can be linked",
              new FieldError("itemId", "known", "Choose an item of this post-mortem")));
    }
    return current(factor);
  }

  /** Takes a link away; one that is not there changes nothing. */
  public Factor unlink(FactorKey key, UUID itemId, Reader reader) {
    postmortems.editable(key.postmortemId(), reader);
    ContributingFactor factor = factors.required(key.postmortemId(), key.id());
    items.unlink(factor.id(), itemId);
    return current(factor);
  }

  /** The former main factor stands back first, because there is never more than one. */
  private void makeRoom(UUID postmortemId, FactorText text, ContributingFactor self) {
    if (text.main()) {
      factors
          .main(postmortemId)
          .filter(former -> former != self)
          .ifPresent(ContributingFactor::standBack);
      factors.flush();
    }
  }

  private Factor stored(ContributingFactor factor) {
    factors.flush();
    measures.causeChanged(factor.incidentId());
    return current(factor);
  }

  private Factor current(ContributingFactor factor) {
    return Factor.of(factor, items.of(factor.postmortemId()).getOrDefault(factor.id(), List.of()));
  }
}
