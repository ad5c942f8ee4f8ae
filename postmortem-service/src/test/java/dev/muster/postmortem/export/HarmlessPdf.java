package dev.muster.postmortem.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Asserts of a PDF that nothing in it can do anything but be read and lead to the web. */
public final class HarmlessPdf {
  private static final Set<String> CARRIES_OR_RUNS =
      Set.of(
          "AA",
          "AF",
          "AcroForm",
          "EF",
          "EmbeddedFiles",
          "JS",
          "JavaScript",
          "OpenAction",
          "RichMediaContent",
          "XFA");
  private static final Set<String> ACTIONS =
      Set.of(
          "GoTo3DView",
          "GoToE",
          "GoToR",
          "Hide",
          "ImportData",
          "JavaScript",
          "Launch",
          "Movie",
          "Named",
          "Rendition",
          "ResetForm",
          "RichMediaExecute",
          "SetOCGState",
          "Sound",
          "SubmitForm",
          "Trans");
  private static final Set<String> ANNOTATIONS =
      Set.of("3D", "FileAttachment", "Movie", "RichMedia", "Screen", "Sound", "Widget");
  private static final String ADDRESS = "(?is)(?:https?|mailto):.*";

  private HarmlessPdf() {}

  /**
   * No script, no action that comes by itself or does more than lead to a place of the file or to
   * an address of the web or of mail, no form, no file within the file.
   *
   * @return its words without blanks
   */
  public static String words(String where, byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      List<COSDictionary> all = dictionaries(document.getDocument());
      assertThat(all).as(where).hasSizeGreaterThan(document.getNumberOfPages());
      all.forEach(each -> harmless(where, each));
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    }
  }

  private static void harmless(String where, COSDictionary each) {
    for (COSName name : each.keySet()) {
      assertThat(name.getName()).as(where).isNotIn(CARRIES_OR_RUNS);
    }
    assertThat(named(each, COSName.S)).as(where).isNotIn(ACTIONS);
    assertThat(named(each, COSName.SUBTYPE)).as(where).isNotIn(ANNOTATIONS);
    if (each.getDictionaryObject(COSName.URI) instanceof COSString address) {
      assertThat(address.getString()).as(where).matches(ADDRESS);
    }
  }

  private static String named(COSDictionary dictionary, COSName key) {
    return Objects.toString(dictionary.getNameAsString(key), "");
  }

  private static List<COSDictionary> dictionaries(COSDocument file) {
    List<COSDictionary> found = new ArrayList<>();
    collect(file.getTrailer(), found);
    for (COSObjectKey key : file.getXrefTable().keySet()) {
      collect(file.getObjectFromPool(key).getObject(), found);
    }
    return found;
  }

  private static void collect(COSBase base, List<COSDictionary> found) {
    if (base instanceof COSDictionary dictionary) {
      found.add(dictionary);
      dictionary.getValues().forEach(value -> collect(value, found));
    } else if (base instanceof COSArray array) {
      array.forEach(value -> collect(value, found));
    }
  }
}
