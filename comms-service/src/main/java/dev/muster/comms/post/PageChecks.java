package dev.muster.comms.post;

import dev.muster.comms.component.Component;
import dev.muster.comms.component.Components;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is said on a page is about its components and in its languages. */
@ApplicationScoped
public class PageChecks {
  private final Components components;

  PageChecks(Components components) {
    this.components = components;
  }

  /**
   * @throws ProblemException 422 naming {@code field} when the page does not have one of these
   */
  public void components(StatusPage page, String field, Collection<UUID> ids) {
    Set<UUID> foreign = new HashSet<>(ids);
    components.ofPage(page.id()).stream().map(Component::id).forEach(foreign::remove);
    if (!foreign.isEmpty()) {
      throw new ProblemException(
          Problem.unprocessable(
              "post.foreign-component",
              "These components are not on the page",
              new FieldError(field, "onPage", named(foreign))));
    }
  }

  /**
   * @throws ProblemException 422 naming {@code field} when the page does not have one of these
   */
  public void languages(StatusPage page, String field, Collection<String> languages) {
    Set<String> foreign = new HashSet<>(languages);
    page.languages().forEach(foreign::remove);
    if (!foreign.isEmpty()) {
      throw new ProblemException(
          Problem.unprocessable(
              "post.foreign-language",
              "The page does not have these languages",
              new FieldError(field, "onPage", named(foreign))));
    }
  }

  private static String named(Set<?> foreign) {
    return foreign.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
  }
}
