package dev.muster.comms.publicsite.api;

import dev.muster.comms.publicsite.NoticePages;
import dev.muster.comms.publicsite.NoticePages.Kind;
import dev.muster.comms.publicsite.PageVisits;
import dev.muster.comms.publicsite.PageVisits.Visit;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Leads people who signed in at the identity provider into status pages that are for them: 303 with
 * a token that works for a minute, or a page that says 403. The console's gateway signs them in;
 * they need no role here. A browser comes here, so it stands in no API document.
 */
@Path("/api/comms/v1/page-visits/{code}")
public class PageVisitResource {
  private final PageVisits visits;
  private final NoticePages notices;
  private final SecurityIdentity identity;

  PageVisitResource(PageVisits visits, NoticePages notices, SecurityIdentity identity) {
    this.visits = visits;
    this.notices = notices;
    this.identity = identity;
  }

  @GET
  @Authenticated
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response visit(
      @RestPath String code,
      @RestQuery String to,
      @HeaderParam("Accept-Language") String accepted) {
    Optional<Visit> visit = visits.of(code, groups());
    if (visit.isEmpty()) {
      return Response.status(403)
          .entity(
              notices.render(
                  Optional.empty(), NoticePages.language(null, accepted), Kind.NOT_INVITED))
          .type(MediaType.TEXT_HTML + ";charset=utf-8")
          .header("Cache-Control", "no-store")
          .header("Content-Security-Policy", NoticePages.contentSecurityPolicy())
          .build();
    }
    return Response.status(303)
        .location(URI.create(visit.get().address(to)))
        .header("Cache-Control", "no-store")
        .build();
  }

  private Set<String> groups() {
    Set<String> groups = new HashSet<>(identity.getRoles());
    if (identity.getPrincipal() instanceof JsonWebToken token && token.getGroups() != null) {
      groups.addAll(token.getGroups());
    }
    return groups;
  }
}
