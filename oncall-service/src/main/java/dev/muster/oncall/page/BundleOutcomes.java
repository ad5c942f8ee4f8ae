package dev.muster.oncall.page;

import dev.muster.platform.delivery.DeliveryAttempt;
import dev.muster.platform.delivery.DeliveryListener;
import dev.muster.platform.delivery.DeliveryNews;
import dev.muster.platform.delivery.DeliveryOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What becomes of a bundle becomes of every message in it, so that each page keeps its proof. */
@ApplicationScoped
class BundleOutcomes implements DeliveryListener {
  private final BundleTable bundles;
  private final PageOutcomes pages;

  BundleOutcomes(BundleTable bundles, PageOutcomes pages) {
    this.bundles = bundles;
    this.pages = pages;
  }

  @Override
  public String kind() {
    return BundleMessages.DELIVERY_KIND;
  }

  /** One that nobody waits for any more does not go out. */
  @Override
  public List<DeliveryAttempt> wanted(List<DeliveryAttempt> attempts) {
    var wanted =
        bundles.members(attempts.stream().map(DeliveryAttempt::ownerId).toList()).stream()
            .map(BundleTable.Member::bundleId)
            .collect(Collectors.toSet());
    return attempts.stream().filter(attempt -> wanted.contains(attempt.ownerId())).toList();
  }

  @Override
  public void onAttempts(List<DeliveryAttempt> attempts) {
    pages.onAttempts(each(attempts, DeliveryAttempt::ownerId, DeliveryAttempt::of));
  }

  @Override
  public void onOutcomes(List<DeliveryOutcome> outcomes) {
    outcomes.forEach(pages::count);
    pages.store(each(outcomes, DeliveryOutcome::ownerId, DeliveryOutcome::of));
  }

  @Override
  public void onNews(List<DeliveryNews> news) {
    pages.onNews(each(news, DeliveryNews::ownerId, DeliveryNews::of));
  }

  /** The same for each member of the bundles, in the order of their alerts. */
  private <T> List<T> each(
      List<T> ofBundles, Function<T, UUID> owner, BiFunction<T, UUID, T> ofMember) {
    var byBundle = new HashMap<UUID, List<T>>();
    ofBundles.forEach(
        one -> byBundle.computeIfAbsent(owner.apply(one), id -> new ArrayList<>()).add(one));
    return bundles.members(byBundle.keySet()).stream()
        .flatMap(
            member ->
                byBundle.get(member.bundleId()).stream()
                    .map(one -> ofMember.apply(one, member.stepId())))
        .toList();
  }
}
