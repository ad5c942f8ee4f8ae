package dev.muster.oncall.page.api;

import dev.muster.oncall.page.LedgerEntry;
import dev.muster.oncall.page.PageStepView;
import dev.muster.oncall.page.PageView;
import java.util.List;

/** A page with its messages and the proof of each. */
public record PageDetailResponse(
    PageView page, List<PageStepView> steps, List<LedgerEntry> ledger) {}
