package dev.muster.postmortem.document;

import dev.muster.postmortem.document.template.Template;
import dev.muster.postmortem.incident.KnownIncident;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** What a new draft begins with; owner and scribe are null when the incident had none. */
public record NewDraft(
    KnownIncident incident,
    Locale language,
    UUID ownerId,
    UUID scribeId,
    Instant reviewDueAt,
    Instant publishDueAt,
    int policyVersion,
    Template template) {}
