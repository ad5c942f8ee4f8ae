package dev.muster.contracts;

/** A labelled link that came with an alert. */
public record Link(String href, String text) {
  public Link {
    Fields.required(href, "href");
    Fields.required(text, "text");
  }
}
