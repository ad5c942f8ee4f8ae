package dev.muster.local.demo;

import static dev.muster.local.demo.DemoWorld.ADA;
import static dev.muster.local.demo.DemoWorld.BORIS;
import static dev.muster.local.demo.DemoWorld.CHEN;
import static dev.muster.local.demo.DemoWorld.DANA;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** A running incident to join and a finished one to read. */
final class DemoIncidents {
  private static final Duration PROMISE = Duration.ofMinutes(30);
  private static final String PAYMENTS_FAIL =
      "Card payments fail: 14 % of attempts are refused by the gateway";
  private static final String SEARCH_IS_SLOW = "Search answers slowly: p99 is 9 s";

  private final DemoWorld world;
  private final DemoCatalogue catalogue;
  private final DemoKeys keys;
  private final InstantSource clock;

  DemoIncidents(DemoWorld world, DemoCatalogue catalogue, DemoKeys keys, InstantSource clock) {
    this.world = world;
    this.catalogue = catalogue;
    this.keys = keys;
    this.clock = clock;
  }

  void ensure() throws InterruptedException {
    ensureRunning();
    ensureFinished();
  }

  private void ensureRunning() throws InterruptedException {
    String service = catalogue.serviceId("Payments");
    DemoIncident incident = new DemoIncident(world, service, PAYMENTS_FAIL);
    if (incident.exists()) {
      return;
    }
    incident.begin(
        keys.events(service),
        "error",
        Map.of("failure_rate", "14 %", "baseline", "0.4 %", "region", "eu-west"));
    incident.takeCommand(ADA);
    incident.assign(ADA, "technical-lead", BORIS);
    incident.assign(ADA, "communications-lead", DANA);
    incident.move(
        ADA,
        "INVESTIGATING",
        "Some card payments fail. We are looking into it. Bank transfers work.",
        "Часть платежей картой не проходит. Разбираемся. Банковские переводы работают.");
    incident.note(
        BORIS, "OBSERVATION", "Only cards of one network are refused; others are normal.");
    incident.note(BORIS, "HYPOTHESIS", "The gateway's certificate for that network ran out.");
    incident.impact(
        ADA,
        Map.of(
            "summary", "One card payment in seven fails; customers can pay by transfer",
            "usersAffected", 2300,
            "usersAffectedPercent", 14,
            "failedRequests", 8120,
            "supportTickets", 17,
            "regions", List.of("eu-west")));
    incident.update(
        DANA,
        "Cards of one network are refused. The gateway's owner is on the call.",
        "We know which cards are affected and work with the card network on it.",
        "Мы знаем, какие карты затронуты, и работаем над этим вместе с платёжной сетью.",
        clock.instant().plus(PROMISE));
  }

  private void ensureFinished() throws InterruptedException {
    String service = catalogue.serviceId("Search");
    DemoIncident incident = new DemoIncident(world, service, SEARCH_IS_SLOW);
    if (!incident.exists()) {
      finish(incident, service);
    }
    if (incident.isOver()) {
      write(DemoPostmortem.drafted(world, incident.id()));
    }
  }

  private void write(DemoPostmortem postmortem) {
    if (!postmortem.isDraft()) {
      return;
    }
    postmortem.section(
        "summary",
        "Searches took up to nine seconds because the nightly rebuild of the index ran into the day"
            + " and used the disks to their limit.");
    postmortem.section(
        "root-cause",
        """
        1. Searches were slow because the disks were busy.
        2. The disks were busy because the rebuild of the index read without a limit.
        3. It had no limit because it used to end before the first customers came.
        4. It did not end in time because the catalogue has **doubled** since spring.
        """);
    postmortem.section("contributing-factors", "Nobody owned the run time of the rebuild.");
    postmortem.section(
        "went-well", "- The page came within seconds\n- One decision, at once carried out");
    postmortem.section("went-wrong", "- The rebuild had no alarm of its own");
    postmortem.section(
        "lessons", "A job that only runs at night needs a limit for the day it does not.");
    String limit = "Limit the disk bandwidth of the index rebuild";
    String alarm = "Page when the rebuild takes longer than an hour";
    postmortem.mainFactor(
        "CAPACITY",
        "The rebuild takes as much of the disks as it gets",
        List.of(
            postmortem.item(promise(BORIS, "P1", "PREVENT", limit)),
            postmortem.item(promise(CHEN, "P2", "DETECT", alarm))));
    postmortem.tags(List.of("search index", "disks"));
    postmortem.publish();
    postmortem.teach("The same rebuild hit us five weeks ago, and we only moved it.");
  }

  private Map<String, Object> promise(String owner, String priority, String kind, String title) {
    return Map.of(
        "title", title, "ownerId", world.personId(owner), "priority", priority, "kind", kind);
  }

  private void finish(DemoIncident incident, String service) throws InterruptedException {
    incident.begin(
        keys.events(service), "critical", Map.of("p99_seconds", 9.1, "baseline_seconds", 0.4));
    incident.takeCommand(CHEN);
    incident.assign(CHEN, "technical-lead", BORIS);
    incident.move(
        CHEN,
        "INVESTIGATING",
        "Search is slow. We are looking for the reason.",
        "Поиск отвечает медленно. Ищем причину.");
    incident.note(BORIS, "HYPOTHESIS", "The nightly rebuild of the index is still running.");
    incident.note(BORIS, "METRIC", "Disk queue of the search nodes is 40 times its usual length.");
    incident.move(
        CHEN,
        "IDENTIFIED",
        "A rebuild of the search index slows everything down. We are stopping it.",
        "Поиск замедляет перестройка индекса. Останавливаем её.");
    incident.rootCause(
        CHEN, "The rebuild of the search index had no limit on how much of the disk it uses.");
    incident.note(CHEN, "DECISION", "Stop the rebuild; yesterday's index stays for today.");
    incident.move(
        CHEN,
        "MITIGATING",
        "The rebuild is being stopped.",
        "Перестройка индекса останавливается.");
    incident.note(BORIS, "ACTION", "Stopped the rebuild on all search nodes.");
    incident.impact(
        CHEN,
        Map.of(
            "summary", "Every search took several seconds",
            "usersAffected", 5400,
            "usersAffectedPercent", 38,
            "supportTickets", 9));
    incident.move(
        CHEN,
        "MONITORING",
        "Search is fast again. We are watching it.",
        "Поиск снова быстрый. Наблюдаем.");
    incident.resolveAlerts(BORIS);
    incident.attest(CHEN, "METRICS_AT_BASELINE", "p99 has been at 0.4 s since the rebuild stopped");
    incident.attest(CHEN, "REPORTS_STOPPED", "Support has no new tickets about search");
    incident.resolve(
        CHEN,
        "Search works as usual. We are sorry for the wait.",
        "Поиск работает как обычно. Приносим извинения за задержки.");
  }
}
