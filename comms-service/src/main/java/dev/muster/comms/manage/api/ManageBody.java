package dev.muster.comms.manage.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.comms.manage.body.Fields;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client sent as JSON or as a form; an empty body is an empty object. */
@Schema(
    type = SchemaType.OBJECT,
    implementation = Object.class,
    description = "As Statuspage's API takes it; fields that are not known are ignored")
public record ManageBody(ObjectNode sent) {
  public Fields fields() {
    return Fields.of(sent);
  }
}
