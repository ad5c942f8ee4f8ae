package dev.muster.oncall.now.api;

import dev.muster.oncall.now.OnCallNow;
import java.util.List;

/** Whom an escalation policy would page, level by level. */
public record PolicyOnCallResponse(List<OnCallNow.Level> levels) {}
