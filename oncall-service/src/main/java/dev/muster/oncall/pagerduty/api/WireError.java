package dev.muster.oncall.pagerduty.api;

import java.util.List;

/** The body of every refusal, as PagerDuty's clients read it. */
public record WireError(Content error) {

  /**
   * What went wrong.
   *
   * @param code of PagerDuty's list
   * @param errors what exactly, in words
   */
  public record Content(int code, String message, List<String> errors) {}
}
