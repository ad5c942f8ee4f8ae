package dev.muster.incident.picture;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of pictures that a timeline takes; none of them can carry a program. */
public enum PictureType {
  PNG("image/png") {
    @Override
    boolean begins(Octets file) {
      return file.starts(0, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    }

    @Override
    Picture cleaned(Octets file) {
      return Png.cleaned(file);
    }
  },
  JPEG("image/jpeg") {
    @Override
    boolean begins(Octets file) {
      return file.starts(0, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
    }

    @Override
    Picture cleaned(Octets file) {
      return Jpeg.cleaned(file);
    }
  },
  WEBP("image/webp") {
    @Override
    boolean begins(Octets file) {
      return file.starts(0, "RIFF") && file.starts(8, "WEBP");
    }

    @Override
    Picture cleaned(Octets file) {
      return WebP.cleaned(file);
    }
  };

  private final String mediaType;

  PictureType(String mediaType) {
    this.mediaType = mediaType;
  }

  abstract boolean begins(Octets file);

  /** The picture without what does not belong to its looks: places, cameras, names, comments. */
  abstract Picture cleaned(Octets file);

  public String mediaType() {
    return mediaType;
  }

  /** What the file is by its content, whatever its sender calls it; empty for anything else. */
  static Optional<PictureType> of(Octets file) {
    return Arrays.stream(values()).filter(type -> type.begins(file)).findFirst();
  }
}
