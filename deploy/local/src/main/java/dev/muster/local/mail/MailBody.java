package dev.muster.local.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;

/**
 * The words of a message.
 *
 * @param text null when it has no plain part
 * @param html null when it has no HTML part
 */
record MailBody(String text, String html) {

  static MailBody of(Part part) throws MessagingException, IOException {
    return new MailBody(find(part, "text/plain"), find(part, "text/html"));
  }

  private static String find(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type) && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
      return (String) part.getContent();
    }
    if (part.getContent() instanceof Multipart several) {
      for (int index = 0; index < several.getCount(); index++) {
        BodyPart inner = several.getBodyPart(index);
        String found = find(inner, type);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
