package dev.muster.comms.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.external.Access;
import dev.muster.comms.external.ExternalFailure;
import dev.muster.comms.external.ManageClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads a list of the other side; takes a while and touches no database. */
@ApplicationScoped
class ImportFetch {
  private static final int MOST_AT_ONCE = 1_000;

  private final ManageClient client;

  ImportFetch(ManageClient client) {
    this.client = client;
  }

  /**
   * What one request found.
   *
   * @param source what the other side calls itself; null when it does not say
   * @param count how long the list was
   */
  record Read(String source, int count, List<FoundItem> items) {}

  Read read(Access access, ImportStep step, int page)
      throws ExternalFailure, ImportDocumentException {
    JsonNode document;
    try {
      document = client.call(access, "GET", step.path(page), null);
    } catch (ExternalFailure failure) {
      if (failure.kind() == ExternalFailure.Kind.UNKNOWN && optional(step)) {
        return new Read(null, 0, List.of());
      }
      throw failure;
    }
    return new Read(source(document), document.size(), items(step, document));
  }

  /** Not every Statuspage and every key has these. */
  private static boolean optional(ImportStep step) {
    return step == ImportStep.GROUPS
        || step == ImportStep.METRICS
        || step == ImportStep.SUBSCRIBERS;
  }

  private static String source(JsonNode document) throws ImportDocumentException {
    return document.isObject() ? new Field("", document).at("page").at("id").optionalId() : null;
  }

  private static List<FoundItem> items(ImportStep step, JsonNode document)
      throws ImportDocumentException {
    Field root = new Field("", document);
    return switch (step) {
      case GROUPS -> DocumentReader.groups(named("component-groups", document));
      case COMPONENTS -> DocumentReader.components(named("components", document));
      case INCIDENTS -> DocumentReader.posts(named("incidents", document), MOST_AT_ONCE);
      case METRICS -> DocumentReader.metrics(named("metrics", document));
      case SUBSCRIBERS -> DocumentReader.subscribers(named("subscribers", document));
      case PUBLIC_COMPONENTS -> DocumentReader.components(root.at("components"));
      case PUBLIC_INCIDENTS -> DocumentReader.posts(root.at("incidents"), MOST_AT_ONCE);
      case PUBLIC_MAINTENANCES ->
          DocumentReader.posts(root.at("scheduled_maintenances"), MOST_AT_ONCE);
    };
  }

  private static Field named(String name, JsonNode document) {
    return new Field(name, document);
  }
}
