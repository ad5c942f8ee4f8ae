package dev.muster.comms.imports;

/** A document is not what it should be. */
final class ImportDocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String path;

  /**
   * @param path where in the document, such as {@code incidents[3].name}
   */
  ImportDocumentException(String path, String message) {
    super(message);
    this.path = path;
  }

  String path() {
    return path;
  }
}
