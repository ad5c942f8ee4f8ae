package dev.muster.comms.imports;

import java.util.Optional;

/** The lists of the other side that are read one after the other. */
enum ImportStep {
  GROUPS("/component-groups?per_page=100&page=%d", true),
  COMPONENTS("/components?per_page=100&page=%d", true),
  INCIDENTS("/incidents?limit=100&page=%d", true),
  METRICS("/metrics?per_page=100&page=%d", true),
  SUBSCRIBERS("/subscribers?state=all&limit=100&page=%d", true),
  PUBLIC_COMPONENTS("/api/v2/components.json", false),
  PUBLIC_INCIDENTS("/api/v2/incidents.json", false),
  PUBLIC_MAINTENANCES("/api/v2/scheduled-maintenances.json", false);

  /** As many as a list gives at once. */
  static final int A_PAGE = 100;

  private final String path;
  private final boolean paged;

  ImportStep(String path, boolean paged) {
    this.path = path;
    this.paged = paged;
  }

  static ImportStep first(ImportOrigin origin) {
    return origin == ImportOrigin.PUBLIC_PAGE ? PUBLIC_COMPONENTS : GROUPS;
  }

  /**
   * @param page from 1; subscribers are counted from 0 there (contract B.4)
   */
  String path(int page) {
    return path.formatted(this == SUBSCRIBERS ? page - 1 : page);
  }

  /** Whether more may follow after so many. */
  boolean more(int found) {
    return paged && found >= A_PAGE;
  }

  /** What is read after it; empty at the end. */
  Optional<ImportStep> next() {
    return switch (this) {
      case GROUPS -> Optional.of(COMPONENTS);
      case COMPONENTS -> Optional.of(INCIDENTS);
      case INCIDENTS -> Optional.of(METRICS);
      case METRICS -> Optional.of(SUBSCRIBERS);
      case SUBSCRIBERS, PUBLIC_MAINTENANCES -> Optional.empty();
      case PUBLIC_COMPONENTS -> Optional.of(PUBLIC_INCIDENTS);
      case PUBLIC_INCIDENTS -> Optional.of(PUBLIC_MAINTENANCES);
    };
  }
}
