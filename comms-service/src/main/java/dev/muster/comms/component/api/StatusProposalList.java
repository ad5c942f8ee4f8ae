package dev.muster.comms.component.api;

import dev.muster.comms.component.StatusProposal;
import java.util.List;

/** At most one proposal for each component of a page. */
public record StatusProposalList(List<StatusProposal> items) {}
