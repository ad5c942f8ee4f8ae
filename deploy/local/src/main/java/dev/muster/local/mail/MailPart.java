package dev.muster.local.mail;

import dev.muster.local.JavaCommand;
import dev.muster.local.Layout;
import dev.muster.local.Names;
import dev.muster.local.net.Http;
import dev.muster.local.net.Tcp;
import dev.muster.local.part.Launch;
import dev.muster.local.part.Notices;
import dev.muster.local.part.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** A mail server that delivers nothing: it keeps every message and shows it on a page. */
public final class MailPart implements Part {
  private final Layout layout;
  private final int pagePort;
  private final int smtpPort;

  public MailPart(Layout layout, int pagePort, int smtpPort) {
    this.layout = layout;
    this.pagePort = pagePort;
    this.smtpPort = smtpPort;
  }

  @Override
  public String name() {
    return Names.MAIL;
  }

  @Override
  public String address() {
    return "http://localhost:%d (SMTP on %d)".formatted(pagePort, smtpPort);
  }

  @Override
  public void prepare(Notices notices) throws IOException {
    Files.createDirectories(layout.data(Names.MAIL));
  }

  @Override
  public Launch launch() {
    List<String> arguments =
        List.of(
            Integer.toString(smtpPort),
            Integer.toString(pagePort),
            layout.data(Names.MAIL).toString());
    return new Launch(
        JavaCommand.ofModule(layout, 96, MailMain.class, arguments),
        Map.of(),
        layout.data(Names.MAIL));
  }

  @Override
  public boolean answers() throws InterruptedException {
    return Tcp.accepts(smtpPort)
        && Http.answersOk("http://localhost:%d/api/messages?limit=1".formatted(pagePort));
  }
}
