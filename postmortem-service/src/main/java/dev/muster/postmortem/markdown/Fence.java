package dev.muster.postmortem.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows line after line whether one stands in a fenced block of code. */
public final class Fence {
  private static final Pattern OPENS = Pattern.compile("^ {0,3}(`{3,}(?=[^`]*$)|~{3,}).*");

  private String open = "";

  /** Takes the next line; whether it belongs to a block of code, its fences included. */
  public boolean covers(String line) {
    if (!open.isEmpty()) {
      if (line.matches("^ {0,3}" + open.charAt(0) + "{" + open.length() + ",}[ \\t]*$")) {
        open = "";
      }
      return true;
    }
    Matcher opening = OPENS.matcher(line);
    if (opening.matches()) {
      open = opening.group(1);
      return true;
    }
    return false;
  }

  /** The line that ends the block that is open; empty when none is. */
  public String closing() {
    return open;
  }
}
