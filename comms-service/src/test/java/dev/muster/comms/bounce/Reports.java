package dev.muster.comms.bounce;

import dev.muster.testkit.mail.ReceivedMail;
import java.nio.charset.StandardCharsets;

/** What mail servers and mailbox providers send back, as RFC 3464 and RFC 5965 show it. */
final class Reports {
  private Reports() {}

  /** A report on the fate of a mail. */
  static byte[] status(ReceivedMail mail, String to, String action, String status, String said) {
    return bytes(
        """
        From: MAILER-DAEMON@mx.example.org
        To: %s
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Auto-Submitted: auto-replied
        Content-Type: multipart/report; report-type=delivery-status; boundary="limit"

        --limit
        Content-Type: text/plain

        I'm sorry to have to inform you that your message could not be delivered.

        --limit
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.org
        Arrival-Date: Sat, 21 Nov 2026 11:30:00 +0000

        Final-Recipient: rfc822; %s
        Action: %s
        Status: %s
        Diagnostic-Code: smtp; %s

        --limit
        Content-Type: text/rfc822-headers

        Subject: %s
        Message-ID: %s

        --limit--
        """
            .formatted(
                to,
                mail.recipients().get(0),
                action,
                status,
                said,
                "Undelivered",
                mail.header("Message-ID")));
  }

  /** A complaint, as a feedback loop sends it. */
  static byte[] complaint(ReceivedMail mail, String type) {
    return bytes(
        """
        From: feedback@provider.example
        To: bounces@example.org
        Subject: complaint
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=feedback-report; boundary="limit"

        --limit
        Content-Type: text/plain

        This is an email abuse report.

        --limit
        Content-Type: message/feedback-report

        Feedback-Type: %s
        User-Agent: Provider/1.0
        Version: 1

        --limit
        Content-Type: message/rfc822

        Received: from somewhere
        Subject: Problems
        Message-ID: %s

        Words.
        --limit--
        """
            .formatted(type, mail.header("Message-ID")));
  }

  static byte[] bytes(String text) {
    return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  static String text(byte[] raw) {
    return new String(raw, StandardCharsets.UTF_8);
  }
}
