package dev.muster.oncall.person.api;

import dev.muster.platform.delivery.webpush.VapidKeyPair;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a browser needs to subscribe to pushes. */
@Path("/api/oncall/v1/web-push-key")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
@Tag(name = "People")
public class WebPushKeyResource {
  private final VapidKeyPair vapid;

  WebPushKeyResource(VapidKeyPair vapid) {
    this.vapid = vapid;
  }

  /**
   * The installation's public key.
   *
   * @param publicKey an uncompressed point on P-256 in base64url, as {@code applicationServerKey}
   */
  public record WebPushKeyResponse(String publicKey) {}

  @GET
  @Operation(
      operationId = "getWebPushKey",
      summary = "The key that browsers subscribe to pushes with; it never changes")
  public WebPushKeyResponse get() {
    return new WebPushKeyResponse(vapid.publicKey());
  }
}
