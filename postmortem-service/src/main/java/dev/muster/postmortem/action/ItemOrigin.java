package dev.muster.postmortem.action;

import java.util.UUID;

/** Where an action item comes from; {@code teamId} is null when no team owns the incident. */
record ItemOrigin(UUID postmortemId, UUID incidentId, String reference, UUID teamId) {}
