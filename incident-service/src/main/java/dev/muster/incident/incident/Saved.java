package dev.muster.incident.incident;

/** An incident was changed; observers hear of it in the transaction of the change. */
public record Saved(Incident incident, Changes changes) {}
