package dev.muster.platform.markdown;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Writes a mark that nobody can guess for each image that is shown, so that what stands for it is
 * put there once everything else has been made safe, and the words of every other image.
 */
final class ImageRenderer implements NodeRenderer {
  private final HtmlNodeRendererContext context;
  private final UnaryOperator<String> pictures;
  private final Map<String, String> shown;

  /**
   * @param shown takes what stands for each mark
   */
  ImageRenderer(
      HtmlNodeRendererContext context, UnaryOperator<String> pictures, Map<String, String> shown) {
    this.context = context;
    this.pictures = pictures;
    this.shown = shown;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Image.class);
  }

  @Override
  public void render(Node node) {
    HtmlWriter writer = context.getWriter();
    String picture = pictures.apply(((Image) node).getDestination());
    if (picture != null) {
      String mark = "picture-" + UUID.randomUUID();
      shown.put(mark, picture);
      writer.text(mark);
      return;
    }
    writer.tag("em");
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
    writer.tag("/em");
  }
}
