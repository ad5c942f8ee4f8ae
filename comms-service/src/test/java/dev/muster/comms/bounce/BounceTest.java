package dev.muster.comms.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.comms.fanout.Crowd;
import dev.muster.comms.fanout.FanOutRunner;
import dev.muster.comms.fanout.Told;
import dev.muster.platform.database.Migrations;
import dev.muster.platform.database.Sql;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.mail.ReceivedMail;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes back of mail, and from the first answer of a mail server on. */
@QuarkusTest
class BounceTest {
  private static final String NO_MAILBOX = "550 5.1.1 no such user here";
  private static final String FULL = "452 4.2.2 mailbox full";

  @Inject Returns returns;
  @Inject Migrations migrations;
  @Inject FanOutRunner runner;
  @Inject MovableClock clock;
  @Inject Sql sql;

  private GreenMail mailboxes;
  private GreenMailUser bounces;
  private Site site;
  private UUID reader;

  @BeforeEach
  void aReaderAndAMailbox() {
    site = Api.site("en", "ru");
    reader = Crowd.of(sql, site, 1, clock.instant()).get(0);
    mailboxes = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    mailboxes.start();
    bounces = mailboxes.setUser("bounces@example.org", "bounces", "secret");
  }

  @AfterEach
  void stop() {
    mailboxes.stop();
    FakeSmtp.reset();
    clock.reset();
  }

  @Test
  void aMailThatComesBackForGoodQuarantinesItsReader() throws MessagingException {
    ReceivedMail mail = sent("Payments fail.");
    arrives(Reports.status(mail, "bounces@example.org", "failed", "5.1.1", NO_MAILBOX));

    assertThat(mailbox().read()).isEqualTo(1);

    assertThat(subscriber())
        .containsEntry("state", "QUARANTINED")
        .hasEntrySatisfying("last_bounce", why -> assertThat(why).contains("5.1.1"))
        .hasEntrySatisfying("purge_at", at -> assertThat(at).isNotBlank());
    assertThat(message()).startsWith("FAILED ").contains("no such user");
    assertThat(mailbox().read()).isZero();
  }

  @Test
  void theAddressItComesBackToIsEnough() throws MessagingException {
    ReceivedMail mail = sent("Payments fail.");
    UUID delivery =
        sql.query(
                "select d.id from delivery d join message m on m.id = d.owner_id"
                    + " where m.subscriber_id = ?",
                row -> row.getObject(1, UUID.class),
                reader)
            .get(0);
    String report =
        Reports.text(
                Reports.status(
                    mail,
                    "bounces+" + delivery.toString().replace("-", "") + "@example.org",
                    "failed",
                    "5.1.1",
                    NO_MAILBOX))
            .replaceAll("Message-ID: .*", "X-Nothing: here");
    arrives(report.getBytes(StandardCharsets.UTF_8));

    mailbox().read();

    assertThat(subscriber()).containsEntry("state", "QUARANTINED");
  }

  @Test
  void aMailboxThatIsFullAgainAndAgainIsLeftAlone() throws MessagingException {
    for (int i = 1; i <= 5; i++) {
      ReceivedMail mail = sent("Number " + i + " of them.");
      arrives(Reports.status(mail, "bounces@example.org", "failed", "4.2.2", FULL));
      mailbox().read();
      assertThat(subscriber()).containsEntry("state", i < 5 ? "ACTIVE" : "QUARANTINED");
    }
  }

  @Test
  void theSameReportTwiceCountsOnce() throws MessagingException {
    ReceivedMail mail = sent("Payments fail.");
    for (int i = 0; i < 6; i++) {
      arrives(Reports.status(mail, "bounces@example.org", "failed", "4.2.2", FULL));
    }

    assertThat(mailbox().read()).isEqualTo(6);

    assertThat(subscriber()).containsEntry("state", "ACTIVE");
  }

  @Test
  void whoComplainsIsUnsubscribed() throws MessagingException {
    arrives(Reports.complaint(sent("Payments fail."), "abuse"));

    mailbox().read();

    assertThat(subscriber()).containsEntry("state", "UNSUBSCRIBED");
    assertThat(message()).contains("complaint: abuse");
  }

  @Test
  void newsThatIsNotBadChangesNothing() throws MessagingException {
    ReceivedMail mail = sent("Payments fail.");
    arrives(Reports.complaint(mail, "not-spam"));
    arrives(Reports.status(mail, "bounces@example.org", "delayed", "4.4.1", "no answer yet"));
    arrives(Reports.status(mail, "bounces@example.org", "delivered", "2.1.5", "250 ok"));

    assertThat(mailbox().read()).isEqualTo(3);

    assertThat(subscriber()).containsEntry("state", "ACTIVE");
    assertThat(message()).startsWith("DELIVERED");
  }

  @Test
  void whatIsTooLargeIsThrownAwayUnread() throws MessagingException {
    String report =
        Reports.text(
            Reports.status(
                sent("Payments fail."), "bounces@example.org", "failed", "5.1.1", NO_MAILBOX));
    arrives((report + "x".repeat(300_000)).getBytes(StandardCharsets.UTF_8));

    assertThat(mailbox().read()).isEqualTo(1);

    assertThat(subscriber()).containsEntry("state", "ACTIVE");
    assertThat(mailbox().read()).isZero();
  }

  @Test
  void whoIsNotOursCannotBeQuarantinedByAReport() throws MessagingException {
    ReceivedMail mail = sent("Payments fail.");
    String forged =
        Reports.text(Reports.status(mail, "bounces@example.org", "failed", "5.1.1", NO_MAILBOX))
            .replaceAll("<message\\..*>", "<message." + UUID.randomUUID() + "@example.org>");
    arrives(forged.getBytes(StandardCharsets.UTF_8));
    arrives(Reports.bytes("Subject: hello\n\nNothing to see here.\n"));

    assertThat(mailbox().read()).isEqualTo(2);

    assertThat(subscriber()).containsEntry("state", "ACTIVE");
  }

  @Test
  void aMailServerThatRefusesAtOnceCountsAsWell() {
    FakeSmtp.reject(Crowd.address(reader));
    Crowd.publish(site, "Payments fail.");

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              runner.run();
              return "QUARANTINED".equals(subscriber().get("state"));
            });
  }

  private ReceivedMail sent(String words) {
    Crowd.publish(site, words);
    ReceivedMail mail =
        Told.awaitMail(
            runner, each -> each.isTo(Crowd.address(reader)) && each.text().contains(words));
    Awaitility.await().until(() -> message().startsWith("SENT"));
    return mail;
  }

  private void arrives(byte[] raw) throws MessagingException {
    bounces.deliver(new MimeMessage(null, new ByteArrayInputStream(raw)));
  }

  private BounceMailbox mailbox() {
    return new BounceMailbox(new Imap(mailboxes.getImap().getPort()), returns, migrations);
  }

  private Map<String, String> subscriber() {
    return sql.query(
            "select state, coalesce(last_bounce, '') as last_bounce,"
                + " coalesce(purge_at::text, '') as purge_at from subscriber where id = ?",
            row ->
                Map.of(
                    "state", row.getString("state"),
                    "last_bounce", row.getString("last_bounce"),
                    "purge_at", row.getString("purge_at")),
            reader)
        .get(0);
  }

  private String message() {
    return sql.query(
            """
            select state || ' ' || coalesce(error, '') from message
            where subscriber_id = ? order by created_at desc, id desc limit 1
            """,
            row -> row.getString(1),
            reader)
        .get(0);
  }

  private record Imap(int port) implements BounceConfig {
    @Override
    public Optional<String> host() {
      return Optional.of("127.0.0.1");
    }

    @Override
    public String protocol() {
      return "imap";
    }

    @Override
    public Optional<String> user() {
      return Optional.of("bounces");
    }

    @Override
    public Optional<String> password() {
      return Optional.of("secret");
    }

    @Override
    public String folder() {
      return "INBOX";
    }

    @Override
    public String every() {
      return "off";
    }

    @Override
    public int largest() {
      return 262_144;
    }
  }
}
