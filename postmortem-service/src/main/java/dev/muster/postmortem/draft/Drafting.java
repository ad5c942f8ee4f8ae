package dev.muster.postmortem.draft;

import dev.muster.contracts.Who;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.action.FollowUps;
import dev.muster.postmortem.document.NewDraft;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.PostmortemStatus;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.document.SectionKey;
import dev.muster.postmortem.document.Visibility;
import dev.muster.postmortem.document.template.Templates;
import dev.muster.postmortem.incident.IncidentReadModel;
import dev.muster.postmortem.incident.KnownIncident;
import dev.muster.postmortem.meeting.Meetings;
import dev.muster.postmortem.meeting.Responsible;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.policy.LookBack;
import dev.muster.postmortem.policy.Policies;
import dev.muster.postmortem.policy.PolicyVersion;
import dev.muster.postmortem.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Drafts the post-mortem of an incident once it is resolved: by itself for the severities that the
 * policy makes mandatory, on request for the others.
 */
@ApplicationScoped
public class Drafting {
  private static final Who RULE = Who.rule("postmortem.draft-on-resolve");

  private final Postmortems postmortems;
  private final IncidentReadModel incidents;
  private final Visibility visibility;
  private final DraftSources sources;
  private final RelatedText related;
  private final FollowUps followUps;
  private final Responsible responsible;
  private final Meetings meetings;
  private final Policies policies;
  private final Templates templates;
  private final Catalog catalog;
  private final Deadlines deadlines;

  Drafting(
      Postmortems postmortems,
      IncidentReadModel incidents,
      Visibility visibility,
      DraftSources sources,
      RelatedText related,
      FollowUps followUps,
      Responsible responsible,
      Meetings meetings,
      Policies policies,
      Templates templates,
      Catalog catalog,
      Deadlines deadlines) {
    this.postmortems = postmortems;
    this.incidents = incidents;
    this.visibility = visibility;
    this.sources = sources;
    this.related = related;
    this.followUps = followUps;
    this.responsible = responsible;
    this.meetings = meetings;
    this.policies = policies;
    this.templates = templates;
    this.catalog = catalog;
    this.deadlines = deadlines;
  }

  /**
   * Drafts when the rule demands it. A post-mortem that is there waits while the incident is open
   * again, and as long as it is a draft it follows what is known of the incident.
   */
  public void follow(KnownIncident incident) {
    Optional<Postmortem> existing = postmortems.ofIncident(incident.id());
    if (existing.isPresent()) {
      keepUp(existing.get(), incident);
    } else if (incident.isResolved()) {
      PolicyVersion policy = policies.current();
      if (policy.policy().mandatorySeverities().contains(incident.facts().severity())) {
        draft(incident, policy, deadlines.afterResolution(incident.facts(), policy.policy()), RULE);
      }
    }
  }

  /** An incident goes on as another one, and so does what was to be done after it. */
  public void continued(UUID incidentId, UUID continuesAsId) {
    followUps.moveOn(incidentId, continuesAsId);
    postmortems
        .ofIncident(continuesAsId)
        .ifPresent(
            existing ->
                followUps.propose(existing, postmortems.incident(existing).facts().teamId()));
  }

  private void keepUp(Postmortem postmortem, KnownIncident incident) {
    if (!incident.isResolved()) {
      postmortems.incidentGoesOn(postmortem, incident);
      return;
    }
    if (postmortem.isWaiting()) {
      resume(postmortem, incident);
    }
    if (postmortem.status() == PostmortemStatus.DRAFT) {
      postmortems.refit(postmortem, incident.facts());
      Locale language = Locale.forLanguageTag(postmortem.language());
      Map<SectionKey, String> words = texts(incident, sources.lookBack(postmortem), language);
      meetings.attendees(postmortem).ifPresent(text -> words.put(SectionKey.ATTENDEES, text));
      words.put(SectionKey.RELATED, related.of(postmortem));
      postmortems.refresh(postmortem, words, RULE);
    }
    followUps.propose(postmortem, incident.facts().teamId());
  }

  private void resume(Postmortem postmortem, KnownIncident incident) {
    Deadlines.Pair anew =
        deadlines.afterResolution(
            incident.facts(), policies.version(postmortem.policyVersion()).policy());
    postmortems.resume(postmortem, anew.reviewDueAt(), anew.publishDueAt());
    if (postmortem.status() != PostmortemStatus.PUBLISHED) {
      meetings.proposeAnew(postmortem);
    }
  }

  /**
   * Drafts on request.
   *
   * @throws ProblemException 404 for an unknown incident, 403 for a restricted one in which the
   *     reader took no part, 409 while it is not resolved or when it has a post-mortem
   */
  public Postmortem onRequest(UUID incidentId, Reader reader, Who by) {
    KnownIncident incident = incidents.required(incidentId);
    visibility.requireReadable(incident, reader);
    if (!incident.isResolved()) {
      throw new ProblemException(
          Problem.conflict(
              "postmortem.incident-not-resolved",
              "A post-mortem begins when the incident is resolved"));
    }
    if (postmortems.ofIncident(incidentId).isPresent()) {
      throw new ProblemException(
          Problem.conflict("postmortem.exists", "This incident has a post-mortem"));
    }
    PolicyVersion policy = policies.current();
    return draft(incident, policy, deadlines.afterNow(incident.facts(), policy.policy()), by);
  }

  private Postmortem draft(
      KnownIncident incident, PolicyVersion policy, Deadlines.Pair due, Who by) {
    IncidentFacts facts = incident.facts();
    Locale language =
        Optional.ofNullable(facts.commanderId())
            .flatMap(catalog::person)
            .map(CatalogPerson::language)
            .map(locale -> Languages.negotiate(locale.toLanguageTag(), null))
            .orElseGet(Languages::standard);
    Responsible.Pair named = responsible.of(incident);
    NewDraft draft =
        new NewDraft(
            incident,
            language,
            named.owner(),
            named.scribe(),
            due.reviewDueAt(),
            due.publishDueAt(),
            policy.version(),
            templates.fitting(facts));
    Postmortem postmortem =
        postmortems.create(
            draft, texts(incident, policy.policy().lookBack(due.publishDueAt()), language), by);
    postmortems.reword(postmortem, SectionKey.RELATED, related.of(postmortem), by);
    followUps.propose(postmortem, facts.teamId());
    meetings.propose(postmortem, incident, policy.policy());
    return postmortem;
  }

  private Map<SectionKey, String> texts(
      KnownIncident incident, LookBack lookBack, Locale language) {
    return DraftComposer.compose(sources.of(incident, lookBack), Wording.in(language));
  }
}
