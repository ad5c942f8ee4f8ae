package dev.muster.comms.external;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the requests; takes a while and touches no database. */
@ApplicationScoped
class ExternalCalls {
  /** As many as a list gives at once (contract B.1). */
  static final int A_PAGE = 100;

  private final ManageClient client;

  ExternalCalls(ManageClient client) {
    this.client = client;
  }

  JsonNode make(Access access, Task task) throws ExternalFailure {
    if (task instanceof Task.Read read) {
      return client.call(access, "GET", path(read), null);
    }
    if (task instanceof Task.Look look) {
      String path =
          look.externalId() == null
              ? "/incidents?limit=" + A_PAGE
              : "/incidents/" + look.externalId();
      return client.call(access, "GET", path, null);
    }
    if (task instanceof Task.Paint paint) {
      return client.call(
          access,
          "PATCH",
          "/components/" + paint.externalId(),
          ManageBodies.component(paint.status()));
    }
    return write(access, (Task.Write) task);
  }

  private static String path(Task.Read read) {
    return switch (read.what()) {
      case PAGE -> "";
      case COMPONENTS -> "/components?per_page=" + A_PAGE + "&page=" + read.page();
      case INCIDENTS -> "/incidents?limit=" + A_PAGE;
    };
  }

  private JsonNode write(Access access, Task.Write write) throws ExternalFailure {
    Step step = write.step();
    String there = "/incidents/" + write.externalId();
    if (step instanceof Step.Create create) {
      return client.call(
          access, "POST", "/incidents", ManageBodies.create(write.desired(), create.first()));
    }
    if (step instanceof Step.Add add) {
      return client.call(access, "PATCH", there, ManageBodies.add(write.desired(), add.update()));
    }
    if (step instanceof Step.Restate restate) {
      return client.call(access, "PATCH", there, ManageBodies.restate(restate.last()));
    }
    if (step instanceof Step.Amend amend) {
      return client.call(
          access,
          "PATCH",
          there + "/incident_updates/" + amend.externalId(),
          ManageBodies.amend(amend.update()));
    }
    return client.call(access, "PATCH", there, ManageBodies.describe(write.desired()));
  }
}
