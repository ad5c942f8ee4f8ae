package dev.muster.postmortem.analysis.drawing;

/** The colours of a picture, which tell apart on paper, too. */
enum Ink {
  PAPER("#ffffff"),
  TEXT("#1b2421"),
  QUIET("#56635d"),
  LINE("#8b9891"),
  BOX("#f3f6f4"),
  HEAD("#dfeae4"),
  GREEN("#1c6b46"),
  GREEN_BOX("#e3f3ea"),
  RED("#a32020"),
  RED_BOX("#fbe9e7");

  private final String value;

  Ink(String value) {
    this.value = value;
  }

  String value() {
    return value;
  }
}
