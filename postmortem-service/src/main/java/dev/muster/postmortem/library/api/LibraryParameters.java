package dev.muster.postmortem.library.api;

import dev.muster.contracts.Severity;
import dev.muster.platform.time.SaneTime;
import dev.muster.postmortem.library.LibraryFilter;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What to look for in the library; all of it may be absent. */
public record LibraryParameters(
    @Parameter(description = "Words that all stand somewhere in it")
        @QueryParam("q")
        @Size(max = 200)
        String words,
    @QueryParam("serviceId") UUID serviceId,
    @QueryParam("severity") Severity severity,
    @Parameter(description = "Key of the category of the main contributing factor")
        @QueryParam("cause")
        @Size(max = 40)
        String cause,
    @QueryParam("tag") @Size(max = 40) String tag,
    @Parameter(description = "The incident ended at this moment or later")
        @QueryParam("from")
        @SaneTime
        Instant from,
    @Parameter(description = "The incident ended before this moment") @QueryParam("until") @SaneTime
        Instant until) {

  LibraryFilter filter() {
    return new LibraryFilter(
        words == null || words.isBlank() ? null : words,
        serviceId,
        severity,
        cause,
        tag,
        from,
        until);
  }
}
