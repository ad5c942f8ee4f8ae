package dev.muster.comms.publicsite;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.muster.comms.branding.Colours;
import dev.muster.comms.branding.PageLink;
import dev.muster.comms.branding.PictureSlot;
import dev.muster.comms.branding.StoredPicture;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The look of a page beyond what is shipped.
 *
 * @param css own rules, checked and written anew; null for none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Look(
    Colours light,
    Colours dark,
    String css,
    List<PageLink> headerLinks,
    List<PageLink> footerLinks,
    List<Image> images) {
  /** As it is shipped. */
  static final Look SHIPPED =
      new Look(Colours.SHIPPED, Colours.SHIPPED, null, List.of(), List.of(), List.of());

  public Look {
    headerLinks = List.copyOf(headerLinks);
    footerLinks = List.copyOf(footerLinks);
    images = List.copyOf(images);
  }

  /** What may be shown to whoever may not see the page. */
  Look coloursOnly() {
    return new Look(light, dark, null, List.of(), List.of(), List.of());
  }

  Optional<Image> image(PictureSlot slot) {
    return images.stream().filter(each -> each.slot() == slot).findFirst();
  }

  /**
   * A picture.
   *
   * @param path below the page's address
   * @param content in base64
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Image(PictureSlot slot, String path, String contentType, String content) {
    static Image of(StoredPicture picture) {
      return new Image(
          picture.slot(),
          picture.path(),
          picture.kind().type(),
          Base64.getEncoder().encodeToString(picture.content()));
    }

    byte[] bytes() {
      return Base64.getDecoder().decode(content);
    }
  }
}
