package dev.muster.comms.subscriber.api;

import dev.muster.comms.component.Component;
import dev.muster.comms.component.Components;
import dev.muster.comms.post.Post;
import dev.muster.comms.post.Posts;
import dev.muster.comms.publicsite.Gate;
import dev.muster.comms.publicsite.NoticePages;
import dev.muster.comms.publicsite.SubscriptionPages.Choice;
import dev.muster.comms.query.Conditions;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.comms.subscriber.Channel;
import dev.muster.comms.subscriber.Wants;
import dev.muster.comms.subscriber.Wish;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands what forms say of pages, posts and components, by their public names. */
@ApplicationScoped
class Wishes {
  private final StatusPages pages;
  private final Posts posts;
  private final Components components;
  private final Gate gate;

  Wishes(StatusPages pages, Posts posts, Components components, Gate gate) {
    this.pages = pages;
    this.posts = posts;
    this.components = components;
    this.gate = gate;
  }

  /** The page of that slug, or the one at the root; empty when there is none. */
  Optional<StatusPage> page(@Nullable String slug) {
    if (slug == null || slug.isBlank()) {
      return pages.standard();
    }
    return slug.matches("[-_0-9A-Za-z]{1,100}") ? pages.bySlug(slug) : Optional.empty();
  }

  /**
   * The page of that slug, or the one at the root of the host that was asked; empty when there is
   * none, or whoever asks may not be told about it.
   */
  Optional<StatusPage> page(@Nullable String slug, HttpServerRequest request) {
    boolean named = slug != null && !slug.isBlank();
    return page(named ? slug : gate.slugAt(request).orElse(null))
        .filter(page -> gate.admits(page.slug(), request));
  }

  /** A post that the public sees and that may still change; empty when there is none. */
  Optional<Post> post(StatusPage page, @Nullable String code) {
    if (code == null || !code.matches("[0-9a-z]{1,40}")) {
      return Optional.empty();
    }
    return posts
        .list(new Conditions().and("pageId = ?", page.id()).and("code = ?", code), 1)
        .stream()
        .filter(post -> post.publishedAt() != null && post.status().open())
        .findFirst();
  }

  /** What is not on the page is ignored; kinds that nobody knows mean all. */
  Wish wish(
      StatusPage page,
      @Nullable String language,
      Locale otherwise,
      @Nullable String wants,
      @Nullable Collection<String> codes) {
    Set<String> chosen = codes == null ? Set.of() : Set.copyOf(codes);
    Set<UUID> ids =
        components.ofPage(page.id()).stream()
            .filter(component -> chosen.contains(component.code()))
            .map(Component::id)
            .collect(Collectors.toUnmodifiableSet());
    return new Wish(NoticePages.language(language, otherwise.toLanguageTag()), wants(wants), ids);
  }

  /** The components of a page as choices of a form. */
  List<Choice> choices(StatusPage page, Set<UUID> chosen) {
    return components.ofPage(page.id()).stream()
        .map(each -> new Choice(each.code(), each.name(), chosen.contains(each.id())))
        .toList();
  }

  /** The channel of that name in lower case, e-mail for what nobody knows. */
  static Channel channel(@Nullable String name) {
    return Stream.of(Channel.values())
        .filter(channel -> code(channel).equals(name))
        .findFirst()
        .orElse(Channel.EMAIL);
  }

  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Wants wants(@Nullable String name) {
    return Stream.of(Wants.values())
        .filter(wants -> code(wants).equals(name))
        .findFirst()
        .orElse(Wants.ALL);
  }
}
