package dev.muster.comms.publicsite;

import dev.muster.comms.branding.Colours;
import dev.muster.comms.branding.Contrast;
import dev.muster.comms.branding.PageLink;
import dev.muster.comms.branding.PictureSlot;
import dev.muster.comms.text.Localized;
import java.util.List;
import java.util.function.Function;

/** The own style sheet of a page, its pictures, and what a browser may do with it. */
final class Skin {
  private final Look look;
  private final Function<Look.Image, String> where;
  private final String css;

  /**
   * @param where the address of a picture, as it stands in the page
   */
  Skin(Look look, Function<Look.Image, String> where) {
    this.look = look;
    this.where = where;
    String dark = colours(look.dark());
    this.css =
        colours(look.light())
            + (dark.isEmpty() ? "" : "@media screen and (prefers-color-scheme:dark){" + dark + "}")
            + (look.css() == null ? "" : look.css());
  }

  /** The skin of a page whose pictures are served below {@code base}. */
  static Skin served(Look look, String base) {
    return new Skin(look, image -> base + image.path());
  }

  /** The skin of a page that holds its pictures in itself. */
  static Skin embedded(Look look) {
    return new Skin(look, image -> "data:" + image.contentType() + ";base64," + image.content());
  }

  /** What a browser may do with the page. */
  String policy() {
    return PublicTemplates.policy(css, !look.images().isEmpty());
  }

  /** The sign in the browser's tab. */
  String icon(String shipped) {
    return look.image(PictureSlot.FAVICON).map(where).orElse(shipped);
  }

  Views.Look view(String language, List<String> order) {
    return new Views.Look(
        css,
        look.image(PictureSlot.LOGO).map(where).orElse(null),
        look.image(PictureSlot.LOGO_DARK).map(where).orElse(null),
        links(look.headerLinks(), language, order),
        links(look.footerLinks(), language, order));
  }

  private static List<Views.Link> links(List<PageLink> links, String language, List<String> order) {
    return links.stream()
        .map(link -> new Views.Link(Localized.pick(link.label(), language, order), link.url()))
        .toList();
  }

  private static String colours(Colours own) {
    StringBuilder rules = new StringBuilder();
    StringBuilder variables = new StringBuilder();
    if (own.link() != null) {
      variables.append("--link:").append(own.link()).append(';');
    }
    if (own.background() != null) {
      variables.append("--bg:").append(own.background()).append(';');
    }
    if (!variables.isEmpty()) {
      rules.append(":root{").append(variables).append('}');
    }
    if (own.brand() != null) {
      String on = Contrast.on(own.brand());
      rules
          .append(".top{margin-bottom:22px;background:")
          .append(own.brand())
          .append(";color:")
          .append(on)
          .append("}.top .more a{color:inherit}.top a:focus-visible{outline-color:")
          .append(on)
          .append("}form .button{background:")
          .append(own.brand())
          .append(";color:")
          .append(on)
          .append('}');
    }
    return rules.toString();
  }
}
