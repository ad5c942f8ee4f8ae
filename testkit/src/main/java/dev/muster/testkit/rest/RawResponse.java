package dev.muster.testkit.rest;

/** An answer; the body is read for refusals only, status 200 without a type is a silent stream. */
record RawResponse(int status, String contentType, String body) {

  static final RawResponse SILENT_STREAM = new RawResponse(200, "", "");

  String describe() {
    return status + " " + contentType + " " + RawRequest.brief(body);
  }
}
