package dev.muster.postmortem.action;

import dev.muster.contracts.Who;
import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.id.Ids;
import dev.muster.platform.outbox.Outbox;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.people.KnownPeople;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.policy.Policies;
import dev.muster.postmortem.policy.PolicyVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Keeps action items; every change runs in the caller's transaction. */
@ApplicationScoped
public class ActionItems {
  private static final int FARTHEST_YEARS = 10;

  private final ActionItemRepository items;
  private final Postmortems postmortems;
  private final KnownPeople people;
  private final Policies policies;
  private final Catalog catalog;
  private final Outbox outbox;
  private final InstantSource time;

  ActionItems(
      ActionItemRepository items,
      Postmortems postmortems,
      KnownPeople people,
      Policies policies,
      Catalog catalog,
      Outbox outbox,
      InstantSource time) {
    this.items = items;
    this.postmortems = postmortems;
    this.people = people;
    this.policies = policies;
    this.catalog = catalog;
    this.outbox = outbox;
    this.time = time;
  }

  /**
   * Adds an item to a post-mortem.
   *
   * @param status PROPOSED or COMMITTED
   * @throws ProblemException 422 when it cannot be committed as it stands
   */
  public ActionItem add(
      UUID postmortemId, ItemText text, ActionItemStatus status, Reader reader, Who by) {
    Postmortem postmortem = postmortems.readable(postmortemId, reader);
    people.require(text.ownerId(), "ownerId");
    requireDueDateAhead(text);
    ItemOrigin origin =
        new ItemOrigin(
            postmortem.id(),
            postmortem.incidentId(),
            postmortem.reference(),
            postmortems.incident(postmortem).facts().teamId());
    Instant now = time.instant();
    ActionItem item = ActionItem.propose(Ids.next(), origin, text, by, now);
    items.persist(item);
    if (status == ActionItemStatus.COMMITTED) {
      item.move(status, null, null, by, now).forEach(outbox::record);
      wind(item);
    }
    items.flush();
    return item;
  }

  /**
   * Changes what people decide about an item.
   *
   * @param ifMatch entity tag of the version that was edited; null to overwrite any
   * @throws ProblemException 403 for those whom the item does not concern
   */
  public ActionItem change(UUID id, ItemText text, String ifMatch, Reader reader) {
    ActionItem item = items.locked(id);
    requireConcerned(item, reader);
    ETags.requireMatch(ifMatch, item.version());
    LocalDate dueBefore = item.dueOn();
    UUID ownerBefore = item.ownerId();
    boolean moved = text.dueOn() != null && !text.dueOn().equals(dueBefore);
    boolean handedOver = text.ownerId() != null && !text.ownerId().equals(ownerBefore);
    if (handedOver) {
      people.require(text.ownerId(), "ownerId");
    }
    if (moved) {
      requireDueDateAhead(text);
    }
    item.change(text, time.instant()).forEach(outbox::record);
    if (ActionLifecycle.isOpen(item.status()) && (moved || handedOver)) {
      wind(item);
    }
    items.flush();
    return item;
  }

  /**
   * Moves an item to another status.
   *
   * @throws ProblemException 403 when the caller may not, 409 or 422 when the item cannot
   */
  public ActionItem move(
      UUID id, ActionItemStatus to, ItemEvidence evidence, String reason, Reader reader, Who by) {
    ActionItem item = items.locked(id);
    requireConcerned(item, reader);
    if (to == ActionItemStatus.VERIFIED) {
      requireVerifier(item, reader);
    }
    ActionItemStatus from = item.status();
    item.move(to, evidence, reason, by, time.instant()).forEach(outbox::record);
    if (ActionLifecycle.isOpen(to) && !ActionLifecycle.isOpen(from)) {
      wind(item);
    } else if (!ActionLifecycle.isOpen(to)) {
      item.clock().stop();
    }
    items.flush();
    return item;
  }

  /**
   * An item to read.
   *
   * @throws ProblemException 404 or 403 when its post-mortem is not the caller's to read
   */
  public ActionItem readable(UUID id, Reader reader) {
    ActionItem item = items.required(id);
    if (!reader.is(item.ownerId())) {
      postmortems.readable(item.postmortemId(), reader);
    }
    return item;
  }

  /** The items of a post-mortem, the oldest first. */
  public List<ActionItem> of(UUID postmortemId) {
    return items.of(postmortemId);
  }

  private void wind(ActionItem item) {
    PolicyVersion policy = policies.current();
    item.clock().wind(policy, zoneOf(item.ownerId()), item.dueOn(), time.instant());
  }

  private ZoneId zoneOf(UUID person) {
    return person == null
        ? ZoneOffset.UTC
        : catalog.person(person).map(CatalogPerson::zone).orElse(ZoneOffset.UTC);
  }

  private void requireDueDateAhead(ItemText text) {
    LocalDate today = time.instant().atZone(zoneOf(text.ownerId())).toLocalDate();
    if (text.dueOn() != null && text.dueOn().isBefore(today)) {
      throw new ProblemException(
          Problem.unprocessable(
              "action-item.due-in-the-past",
              "The due date has passed already",
              new FieldError("dueOn", "future", "Choose " + today + " or later")));
    }
    if (text.dueOn() != null && text.dueOn().isAfter(today.plusYears(FARTHEST_YEARS))) {
      throw new ProblemException(
          Problem.unprocessable(
              "action-item.due-too-far",
              "Nobody keeps a promise for that long",
              new FieldError("dueOn", "max", "Choose a day within " + FARTHEST_YEARS + " years")));
    }
  }

  /** An item concerns its owner, whoever proposed it, the post-mortem's owner, and managers. */
  private void requireConcerned(ActionItem item, Reader reader) {
    if (reader.is(item.ownerId())) {
      return;
    }
    Postmortem postmortem = postmortems.readable(item.postmortemId(), reader);
    boolean concerned =
        reader.manages()
            || reader.is(postmortem.ownerId())
            || (reader.is(item.createdById()) && item.status() == ActionItemStatus.PROPOSED);
    if (!concerned) {
      throw new ProblemException(
          Problem.forbidden(
              "action-item.not-yours", "Only its owner, the post-mortem's owner or a manager may"));
    }
  }

  private static void requireVerifier(ActionItem item, Reader reader) {
    if (reader.is(item.ownerId()) || reader.is(item.finishedById())) {
      throw new ProblemException(
          Problem.forbidden(
              "action-item.verify-own", "Somebody else than who did it must verify it"));
    }
  }
}
