package dev.muster.comms.subscriber.api;

import jakarta.ws.rs.FormParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the sign-up form sends; each is null where it was not filled in. */
public class SignUpFields {
  @FormParam("page")
  @Nullable String slug;

  @FormParam("channel")
  @Nullable String channel;

  @FormParam("email")
  @Nullable String email;

  @FormParam("phone")
  @Nullable String phone;

  @FormParam("country")
  @Nullable String country;

  @FormParam("endpoint")
  @Nullable String endpoint;

  @FormParam("post")
  @Nullable String post;

  @FormParam("language")
  @Nullable String language;

  @FormParam("lang")
  @Nullable String lang;

  @FormParam("wants")
  @Nullable String wants;

  @FormParam("component")
  @Nullable List<String> components;

  /** Hidden from people. */
  @FormParam("website")
  @Nullable String trap;

  @FormParam("challenge")
  @Nullable String challenge;

  @FormParam("proof")
  @Nullable String proof;
}
