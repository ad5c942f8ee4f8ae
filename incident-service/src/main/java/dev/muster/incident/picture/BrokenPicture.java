package dev.muster.incident.picture;

/** A file that begins like a picture and goes on like none. */
final class BrokenPicture extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenPicture() {
    super("The file is damaged");
  }
}
