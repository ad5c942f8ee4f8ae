package dev.muster.oncall.integration;

import dev.muster.oncall.escalation.PolicySnapshot;
import dev.muster.oncall.service.ServiceFacts;
import dev.muster.oncall.service.UrgencyRule;
import java.util.UUID;

/**
 * Where events go: to a service and, through its policy, to people.
 *
 * @param integrationId null for alerts that no integration brought; so are its name and kind
 * @param policy {@link PolicySnapshot#none} when the service has none
 * @param urgency what decides how urgent an alert is
 */
public record Route(
    UUID integrationId,
    String integrationName,
    IntegrationKind kind,
    ServiceFacts service,
    PolicySnapshot policy,
    UrgencyRule urgency) {}
