package dev.muster.comms.notice;

import static dev.muster.comms.IncidentStory.tell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.comms.Api;
import dev.muster.comms.IncidentStory;
import dev.muster.contracts.Event;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import dev.muster.contracts.catalog.PersonChanged;
import dev.muster.contracts.postmortem.ActionItemAssigned;
import dev.muster.contracts.postmortem.ActionItemDue;
import dev.muster.contracts.postmortem.ActionItemOverdue;
import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.contracts.postmortem.ApprovalAsked;
import dev.muster.contracts.postmortem.PersonMentioned;
import dev.muster.contracts.postmortem.PostmortemDrafted;
import dev.muster.contracts.postmortem.PostmortemOverdue;
import dev.muster.contracts.postmortem.PostmortemReviewDue;
import dev.muster.contracts.postmortem.PostmortemReviewed;
import dev.muster.contracts.postmortem.PostmortemsRecalled;
import dev.muster.contracts.postmortem.PostmortemsRecalled.Occasion;
import dev.muster.contracts.postmortem.PostmortemsRecalled.Recalled;
import dev.muster.contracts.postmortem.ReviewMeetingCalled;
import dev.muster.platform.catalog.Catalog;
import dev.muster.testkit.event.TestEvents;
import dev.muster.testkit.hostile.Harmless;
import dev.muster.testkit.hostile.HostileWords;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.mail.ReceivedMail;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever was written into a post-mortem or an action item is mailed as words. */
@QuarkusTest
class HostileReviewMailTest {
  private static final Instant AT = Instant.parse("2026-11-24T11:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final int KINDS = 11;
  private static final int TOGETHER = 3;

  @Inject InstantSource time;
  @Inject Catalog catalog;

  private final UUID ada = UUID.randomUUID();
  private final String address = "reader-" + ada + "@example.org";
  private final AtomicLong sequence = new AtomicLong();
  private IncidentStory incident;

  @BeforeEach
  void somebodyWhoReads() {
    Api.shippedPolicy();
    TestEvents.publish(
        new PersonChanged(ada, 1, time.instant(), "Ada", address, "en", "UTC", null, null, true));
    incident = new IncidentStory(time, Severity.SEV3, UUID.randomUUID());
    tell(incident.declared());
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> catalog.person(ada).isPresent());
  }

  @Test
  void headersAndBothPartsHoldWords() {
    List<String> all = HostileWords.everythingCut(80).toList();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < all.size(); i += TOGETHER) {
      words.add(String.join(" ", all.subList(i, Math.min(i + TOGETHER, all.size()))));
    }
    words.forEach(each -> events(each).forEach(TestEvents::publish));

    Awaitility.await("a mail of each")
        .atMost(Duration.ofSeconds(120))
        .until(() -> FakeSmtp.receivedBy(address).size() == words.size() * KINDS);
    for (ReceivedMail mail : FakeSmtp.receivedBy(address)) {
      assertThat(mail.recipients()).containsExactly(address);
      assertThat(mail.headers().keySet()).doesNotContain("Bcc", "X-Pwned");
      assertThat(mail.headers().values())
          .noneMatch(
              value ->
                  value
                      .lines()
                      .skip(1)
                      .anyMatch(line -> !line.startsWith(" ") && !line.startsWith("\t")));
      Harmless.html(mail.subject(), mail.html());
    }
    assertThat(FakeSmtp.receivedBy(address).stream().map(ReceivedMail::text))
        .anyMatch(text -> text.contains("<script>pwned()</script>"))
        .noneMatch(text -> text.contains(Integer.toString(1337 * 1337)));
  }

  private Stream<Event> events(String words) {
    UUID id = UUID.randomUUID();
    UUID about = incident.id();
    String reference = incident.reference();
    Who by = Who.person(UUID.randomUUID(), words);
    String calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
    return Stream.of(
        new PostmortemDrafted(id, next(), AT, about, reference, words, ada, AT),
        new PostmortemReviewDue(id, next(), AT, about, reference, words, ada, AT, AT, 1, null),
        new PostmortemOverdue(
            id,
            next(),
            AT,
            about,
            reference,
            words,
            PostmortemOverdue.Step.PUBLICATION,
            AT,
            ada,
            null,
            1),
        new PersonMentioned(id, next(), AT, about, reference, words, ada, "impact", words, by),
        new ApprovalAsked(id, next(), AT, about, reference, words, 1, List.of(ada), by),
        new PostmortemReviewed(
            id, next(), AT, about, reference, words, false, words, List.of(ada), by),
        new ReviewMeetingCalled(
            id,
            next(),
            AT,
            about,
            reference,
            words,
            AT,
            AT.plusSeconds(3600),
            words,
            1,
            false,
            words,
            List.of(ada),
            Map.of("en", calendar)),
        new PostmortemsRecalled(
            id,
            1,
            AT,
            Occasion.LEARNING_OF_THE_MONTH,
            DAY,
            List.of(ada),
            List.of(new Recalled(UUID.randomUUID(), reference, words, AT, words))),
        assigned(words),
        due(words),
        overdue(words));
  }

  private long next() {
    return sequence.incrementAndGet();
  }

  private Event assigned(String words) {
    return new ActionItemAssigned(
        UUID.randomUUID(),
        next(),
        AT,
        UUID.randomUUID(),
        incident.id(),
        incident.reference(),
        words,
        ada,
        DAY,
        ActionItemPriority.P1,
        1);
  }

  private Event due(String words) {
    return new ActionItemDue(
        UUID.randomUUID(),
        next(),
        AT,
        UUID.randomUUID(),
        incident.id(),
        incident.reference(),
        words,
        ada,
        DAY,
        ActionItemPriority.P1,
        1);
  }

  private Event overdue(String words) {
    return new ActionItemOverdue(
        UUID.randomUUID(),
        next(),
        AT,
        UUID.randomUUID(),
        incident.id(),
        incident.reference(),
        words,
        ada,
        DAY,
        ActionItemPriority.P1,
        1,
        null);
  }
}
