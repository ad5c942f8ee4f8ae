package dev.muster.postmortem.export;

import dev.muster.contracts.Impact;
import dev.muster.contracts.Milestones;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.Section;
import dev.muster.postmortem.figures.Phases;
import dev.muster.postmortem.publication.Document;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Spelling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The table of metadata at the top of a post-mortem (SEC-01); unknown facts are left out. */
final class Facts {
  private final Document document;
  private final Phrases phrases;
  private final List<Paper.Fact> facts = new ArrayList<>();

  private Facts(Document document, Phrases phrases) {
    this.document = document;
    this.phrases = phrases;
  }

  static List<Paper.Fact> of(Document document, Phrases phrases) {
    Facts facts = new Facts(document, phrases);
    facts.gather();
    return facts.facts;
  }

  private void gather() {
    Postmortem postmortem = document.postmortem();
    IncidentFacts incident = document.incident().facts();
    times(incident.milestones());
    fact("document.severity", incident.severity().name());
    fact("document.status", phrases.text("status." + postmortem.status().slug()));
    if (incident.drill()) {
      fact("document.drill", phrases.text("document.drill.yes"));
    }
    document
        .people()
        .name(incident.commanderId())
        .ifPresent(name -> fact("document.commander", name));
    fact(
        "document.participants",
        names(document.roles().stream().flatMap(role -> role.names().stream())));
    fact("document.services", names(document.services().stream()));
    fact("document.users", users(incident.impact()));
    document.people().name(postmortem.ownerId()).ifPresent(name -> fact("document.owner", name));
    fact(
        "document.authors",
        names(
            document.sections().stream()
                .filter(section -> !section.isGenerated())
                .map(Section::updatedBy)));
  }

  private void times(Milestones milestones) {
    Instant start =
        Stream.of(milestones.startedAt(), milestones.detectedAt(), milestones.declaredAt())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(document.postmortem().createdAt());
    fact("document.date", Spelling.day(start));
    if (milestones.resolvedAt() != null) {
      fact(
          "document.window",
          phrases.text(
              "document.to",
              Map.of(
                  "from", Spelling.moment(start),
                  "until", Spelling.moment(milestones.resolvedAt()))));
    }
    Duration total = Phases.of(milestones).total();
    if (total != null) {
      fact("document.duration", Spelling.duration(total, phrases));
    }
  }

  private void fact(String key, String value) {
    if (!value.isEmpty()) {
      facts.add(new Paper.Fact(phrases.text(key), value));
    }
  }

  private static String users(Impact impact) {
    return impact == null || impact.usersAffected() == null
        ? ""
        : impact.usersAffected().toString();
  }

  private static String names(Stream<String> names) {
    return String.join(", ", names.distinct().toList());
  }
}
