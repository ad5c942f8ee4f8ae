package dev.muster.oncall.person.api;

import dev.muster.oncall.page.NotificationRuleSpec;
import java.util.List;

/** All notification rules of a person, in order. */
public record NotificationRulesResponse(List<NotificationRuleSpec> rules) {}
