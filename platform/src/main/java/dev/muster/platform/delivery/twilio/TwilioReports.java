package dev.muster.platform.delivery.twilio;

import dev.muster.platform.delivery.DeliveryReport;
import dev.muster.platform.delivery.DeliveryReport.State;
import dev.muster.platform.delivery.http.WebForm;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads status callbacks: of messages, of calls, and of the detection of answering machines. */
public final class TwilioReports {
  private static final int FINAL = 10;

  private static final Map<String, Integer> ON_THE_WAY =
      Map.ofEntries(
          Map.entry("accepted", 1),
          Map.entry("scheduled", 1),
          Map.entry("queued", 2),
          Map.entry("initiated", 2),
          Map.entry("sending", 3),
          Map.entry("ringing", 3),
          Map.entry("sent", 4),
          Map.entry("answered", 4),
          Map.entry("in-progress", 4));

  private static final Map<String, String> CAUSES =
      Map.of(
          "30003", "the telephone is off or out of reach",
          "30005", "the number does not exist",
          "30006", "the number cannot take text messages",
          "30007", "the carrier filtered the message out",
          "21610", "the recipient wrote STOP");

  private TwilioReports() {}

  /** Empty for what is no report of a status. */
  public static Optional<DeliveryReport> of(UUID delivery, WebForm form) {
    if (form.value("MessageSid") != null && form.value("MessageStatus") != null) {
      return message(delivery, form);
    }
    if (form.value("CallSid") == null) {
      return Optional.empty();
    }
    return isMachine(form) ? Optional.of(voicemail(delivery, form)) : call(delivery, form);
  }

  private static Optional<DeliveryReport> message(UUID delivery, WebForm form) {
    var status = form.value("MessageStatus").toLowerCase(Locale.ROOT);
    return switch (status) {
      case "delivered", "read" ->
          Optional.of(report(delivery, form, "MessageSid", FINAL, State.ARRIVED, status, null));
      case "undelivered", "failed", "canceled" -> {
        var error = status + cause(form.value("ErrorCode"));
        yield Optional.of(report(delivery, form, "MessageSid", FINAL, State.LOST, status, error));
      }
      default -> onTheWay(delivery, form, "MessageSid", status);
    };
  }

  private static Optional<DeliveryReport> call(UUID delivery, WebForm form) {
    var status = form.value("CallStatus");
    if (status == null) {
      return form.value("AnsweredBy") == null
          ? Optional.empty()
          : onTheWay(delivery, form, "CallSid", "answered");
    }
    return switch (status.toLowerCase(Locale.ROOT)) {
      case "completed" ->
          Optional.of(report(delivery, form, "CallSid", FINAL, State.ARRIVED, status, null));
      case "busy", "no-answer", "failed", "canceled" ->
          Optional.of(
              report(
                  delivery,
                  form,
                  "CallSid",
                  FINAL,
                  State.LOST,
                  status,
                  status + cause(form.value("ErrorCode"))));
      default -> onTheWay(delivery, form, "CallSid", status.toLowerCase(Locale.ROOT));
    };
  }

  /** Whoever talks to a machine has not reached a person. */
  public static boolean isMachine(WebForm form) {
    var answeredBy = form.value("AnsweredBy");
    return answeredBy != null && (answeredBy.startsWith("machine") || answeredBy.equals("fax"));
  }

  private static DeliveryReport voicemail(UUID delivery, WebForm form) {
    return report(
        delivery,
        form,
        "CallSid",
        FINAL,
        State.LOST,
        "voicemail",
        "answered by a machine (" + form.value("AnsweredBy") + ")");
  }

  private static Optional<DeliveryReport> onTheWay(
      UUID delivery, WebForm form, String reference, String status) {
    return Optional.ofNullable(ON_THE_WAY.get(status))
        .map(rank -> report(delivery, form, reference, rank, State.ON_ITS_WAY, status, null));
  }

  private static DeliveryReport report(
      UUID delivery,
      WebForm form,
      String reference,
      int rank,
      State state,
      String status,
      String error) {
    return new DeliveryReport(delivery, form.value(reference), rank, state, status, error);
  }

  private static String cause(String code) {
    if (code == null) {
      return "";
    }
    return CAUSES.containsKey(code) ? ": " + CAUSES.get(code) + " (" + code + ")" : ": " + code;
  }
}
