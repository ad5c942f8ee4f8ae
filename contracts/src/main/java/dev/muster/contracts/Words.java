package dev.muster.contracts;

import java.util.Map;

/**
 * The words proposed with a change: {@code publicText} by language tag and {@code internalText};
 * either is null when that audience is told nothing.
 */
public record Words(Map<String, String> publicText, String internalText) {
  public Words {
    publicText = publicText == null ? null : Fields.map(publicText);
  }

  /** The same for those outside: the public is told nothing, the inside only {@code codeName}. */
  public Words concealed(String codeName) {
    return new Words(null, internalText == null ? null : codeName);
  }

  /** A change that comes without words. */
  public static final Words NONE = new Words(null, null);
}
