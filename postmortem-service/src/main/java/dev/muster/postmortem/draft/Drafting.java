package dev.muster.postmortem.draft;

import dev.muster.contracts.Milestones;
import dev.muster.contracts.Who;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.platform.catalog.CatalogTeam;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.action.FollowUps;
import dev.muster.postmortem.document.NewDraft;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.document.SectionKey;
import dev.muster.postmortem.document.template.Templates;
import dev.muster.postmortem.incident.IncidentReadModel;
import dev.muster.postmortem.incident.KnownIncident;
import dev.muster.postmortem.meeting.Meetings;
import dev.muster.postmortem.meeting.Responsible;
import dev.muster.postmortem.policy.Policies;
import dev.muster.postmortem.policy.PolicyVersion;
import dev.muster.postmortem.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
  private final DraftSources sources;
  private final RelatedText related;
  private final FollowUps followUps;
  private final Responsible responsible;
  private final Meetings meetings;
  private final Policies policies;
  private final Templates templates;
  private final Catalog catalog;
  private final InstantSource time;

  Drafting(
      Postmortems postmortems,
      IncidentReadModel incidents,
      DraftSources sources,
      RelatedText related,
      FollowUps followUps,
      Responsible responsible,
      Meetings meetings,
      Policies policies,
      Templates templates,
      Catalog catalog,
      InstantSource time) {
    this.postmortems = postmortems;
    this.incidents = incidents;
    this.sources = sources;
    this.related = related;
    this.followUps = followUps;
    this.responsible = responsible;
    this.meetings = meetings;
    this.policies = policies;
    this.templates = templates;
    this.catalog = catalog;
    this.time = time;
  }

  /** Drafts when the rule demands it, or brings the untouched texts of a draft up to date. */
  public void follow(KnownIncident incident) {
    if (!incident.isResolved()) {
      return;
    }
    Optional<Postmortem> existing = postmortems.ofIncident(incident.id());
    if (existing.isPresent()) {
      Locale language = Locale.forLanguageTag(existing.get().language());
      Map<SectionKey, String> words = texts(incident, language);
      meetings.attendees(existing.get()).ifPresent(text -> words.put(SectionKey.ATTENDEES, text));
      words.put(SectionKey.RELATED, related.of(existing.get()));
      postmortems.refresh(existing.get(), words, RULE);
      followUps.propose(existing.get(), incident.facts().teamId());
      return;
    }
    PolicyVersion policy = policies.current();
    if (policy.policy().mandatorySeverities().contains(incident.facts().severity())) {
      draft(incident, policy, over(incident.facts().milestones()), RULE);
    }
  }

  /** When it was over and known: what is recorded afterwards is not late from the beginning. */
  private Instant over(Milestones moments) {
    Instant resolved = moments.resolvedAt() == null ? time.instant() : moments.resolvedAt();
    Instant declared = moments.declaredAt();
    return declared != null && declared.isAfter(resolved) ? declared : resolved;
  }

  /**
   * Drafts on request.
   *
   * @throws ProblemException 404 for an unknown incident, 409 while it is not resolved or when it
   *     has a post-mortem
   */
  public Postmortem onRequest(UUID incidentId, Who by) {
    KnownIncident incident = incidents.required(incidentId);
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
    return draft(incident, policies.current(), time.instant(), by);
  }

  private Postmortem draft(KnownIncident incident, PolicyVersion policy, Instant from, Who by) {
    IncidentFacts facts = incident.facts();
    Locale language =
        Optional.ofNullable(facts.commanderId())
            .flatMap(catalog::person)
            .map(CatalogPerson::language)
            .map(locale -> Languages.negotiate(locale.toLanguageTag(), null))
            .orElseGet(Languages::standard);
    ZoneId zone =
        Optional.ofNullable(facts.teamId())
            .flatMap(catalog::team)
            .map(CatalogTeam::zone)
            .orElse(ZoneOffset.UTC);
    Responsible.Pair named = responsible.of(incident);
    NewDraft draft =
        new NewDraft(
            incident,
            language,
            named.owner(),
            named.scribe(),
            from.plusSeconds(policy.policy().reviewWithinSeconds()),
            policy
                .policy()
                .clock(zone, from)
                .afterBusinessDays(policy.policy().publishWithinBusinessDays()),
            policy.version(),
            templates.fitting(facts));
    Postmortem postmortem = postmortems.create(draft, texts(incident, language), by);
    postmortems.reword(postmortem, SectionKey.RELATED, related.of(postmortem), by);
    followUps.propose(postmortem, facts.teamId());
    meetings.propose(postmortem, incident, policy.policy());
    return postmortem;
  }

  private Map<SectionKey, String> texts(KnownIncident incident, Locale language) {
    return DraftComposer.compose(sources.of(incident), Wording.in(language));
  }
}
