package dev.muster.comms.publicsite;

import dev.muster.comms.status.PublicStatus;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Cuts out of a page what one audience may see. */
final class Audience {
  private Audience() {}

  /**
   * The page with some of its components, the groups that these stand in, and the posts that touch
   * them; figures belong to no component and are left out.
   */
  static SiteModel.Page of(SiteModel.Page page, Collection<String> codes) {
    List<SiteModel.Part> parts =
        page.components().stream().filter(part -> codes.contains(part.code())).toList();
    List<SiteModel.Incident> incidents = seen(page.incidents(), codes);
    List<SiteModel.Incident> works = seen(page.maintenances(), codes);
    ZoneId zone = ZoneId.of(page.zone());
    return new SiteModel.Page(
        page.code(),
        page.slug(),
        page.name(),
        page.description(),
        page.languages(),
        page.zone(),
        page.standard(),
        page.rollup(),
        page.supportContact(),
        page.createdAt(),
        page.updatedAt(),
        parts,
        incidents,
        page.groups().stream()
            .filter(group -> parts.stream().anyMatch(part -> group.code().equals(part.groupCode())))
            .toList(),
        Stream.concat(incidents.stream(), works.stream())
            .filter(post -> post.status() != PublicStatus.SCHEDULED)
            .map(post -> YearMonth.from(post.startedAt().atZone(zone)).toString())
            .distinct()
            .sorted((one, other) -> other.compareTo(one))
            .toList(),
        List.of(),
        works,
        page.presentation());
  }

  /** The posts that touch one of the components, saying only of these how they changed. */
  static List<SiteModel.Incident> seen(List<SiteModel.Incident> posts, Collection<String> codes) {
    return posts.stream().map(post -> seen(post, codes)).filter(Objects::nonNull).toList();
  }

  /** A post as the audience sees it; null when it touches none of the components. */
  static SiteModel.Incident seen(SiteModel.Incident post, Collection<String> codes) {
    List<String> touched = post.componentCodes().stream().filter(codes::contains).toList();
    return touched.isEmpty()
        ? null
        : post.seenWith(
            touched,
            post.updates().stream()
                .map(
                    update ->
                        update.seenWith(
                            update.affected().stream()
                                .filter(each -> codes.contains(each.code()))
                                .toList()))
                .toList());
  }
}
