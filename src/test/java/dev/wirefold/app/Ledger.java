package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.app.WireItem.ItemKey;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a client was told is kept, and the question whether it still is. */
final class Ledger {

  private final Map<ItemKey, List<Kept>> kept = new LinkedHashMap<>();
  private final Set<ItemKey> edited = new LinkedHashSet<>();
  private final Set<ItemKey> gone = new LinkedHashSet<>();
  private final Set<ItemKey> recent = new LinkedHashSet<>();
  private boolean closed = true;
  private int answers;

  /**
   * A version of an article that was acknowledged.
   *
   * @param group the group that the answer named, or an editor later
   * @param rule why it came there
   * @param position where the log has it; null if another answer than this one said it
   */
  record Kept(WireItem item, String group, String rule, @Nullable String position) {

    Kept in(String other) {
      return new Kept(item, other, rule, position);
    }
  }

  /**
   * Notes that an item was taken, and checks that nothing was taken twice.
   *
   * @param answer the service's answer, or its line
   * @param again whether it may have been taken before without an answer
   */
  synchronized void taken(WireItem item, String answer, boolean again) {
    List<Kept> versions = kept.computeIfAbsent(item.key(), key -> new ArrayList<>());
    boolean unchanged = answer.contains("\"unchanged\"");
    Kept last = versions.isEmpty() ? null : versions.getLast();
    if (last != null && last.item().equals(item)) {
      assertThat(answer)
          .as("the second answer for %s", item)
          .contains("\"unchanged\"")
          .contains("\"version\":" + (versions.size() - 1))
          .contains("\"group\":\"" + last.group() + "\"");
    } else {
      assertThat(unchanged && !again).as("%s was not sent before: %s", item, answer).isFalse();
      assertThat(answer).as("%s", item).contains("\"version\":" + versions.size());
      versions.add(
          new Kept(
              item,
              text(answer, "group"),
              text(answer, "rule"),
              unchanged ? null : number(answer, "position")));
    }
    answers++;
    recent.add(item.key());
  }

  /** Notes that articles were put into one group by an editor. */
  synchronized void merged(String into, String from) {
    for (Map.Entry<ItemKey, List<Kept>> entry : kept.entrySet()) {
      if (entry.getValue().stream().anyMatch(each -> each.group().equals(from))) {
        entry.getValue().replaceAll(each -> each.group().equals(from) ? each.in(into) : each);
        edited.add(entry.getKey());
        recent.add(entry.getKey());
      }
    }
    answers++;
  }

  /** Notes that an article was taken down. */
  synchronized void takenDown(ItemKey key) {
    kept.remove(key);
    gone.add(key);
    recent.add(key);
    answers++;
  }

  /** Returns the group of the latest version of an article. */
  synchronized String groupOf(ItemKey key) {
    return kept.getOrDefault(key, List.of()).getLast().group();
  }

  /** Returns all versions that are kept, each once. */
  synchronized List<WireItem> items() {
    return kept.values().stream().flatMap(Collection::stream).map(Kept::item).toList();
  }

  /** Returns what was taken down. */
  synchronized Set<ItemKey> gone() {
    return Collections.unmodifiableSet(new LinkedHashSet<>(gone));
  }

  /** Returns how many answers were noted. */
  synchronized int answers() {
    return answers;
  }

  /** Returns this ledger as it is now; what came later may be there, too. */
  synchronized Ledger copy() {
    Ledger copy = new Ledger();
    copy.closed = false;
    kept.forEach((key, versions) -> copy.kept.put(key, new ArrayList<>(versions)));
    copy.edited.addAll(edited);
    copy.gone.addAll(gone);
    copy.answers = answers;
    return copy;
  }

  /** Checks what was noted since the last check. */
  synchronized void checkRecent(ServiceProcess service) throws IOException {
    for (ItemKey key : recent) {
      check(service, key);
    }
    recent.clear();
  }

  /** Checks everything. */
  synchronized void checkAll(ServiceProcess service) throws IOException {
    for (ItemKey key : kept.keySet()) {
      check(service, key);
    }
    for (ItemKey key : gone) {
      check(service, key);
    }
    recent.clear();
  }

  @Override
  public synchronized String toString() {
    return "%d answers, %d versions kept, %d taken down"
        .formatted(answers, items().size(), gone.size());
  }

  private void check(ServiceProcess service, ItemKey key) throws IOException {
    if (gone.contains(key)) {
      assertThat(service.get(key.path()).statusCode()).as("taken down: %s", key).isEqualTo(410);
      return;
    }
    List<Kept> versions = kept.getOrDefault(key, List.of());
    for (int i = 0; i < versions.size(); i++) {
      check(service.get(key.path() + "?version=" + i), versions.get(i), i);
    }
    if (!closed) {
      return;
    }
    HttpResponse<String> further = service.get(key.path() + "?version=" + versions.size());
    assertThat(further.statusCode()).as("a version of %s that nobody sent", key).isEqualTo(404);
  }

  private void check(HttpResponse<String> found, Kept version, int number) {
    assertThat(found.statusCode()).as("%s: %s", version, found.body()).isEqualTo(200);
    assertThat(found.body())
        .as("%s", version)
        .contains("\"version\":" + number + ",")
        .contains("\"title\":\"" + Reports.title(version.item().report()) + "\"")
        .contains("\"text\":\"" + version.item().text() + "\"")
        .contains("\"group\":\"" + version.group() + "\"");
    if (version.position() != null) {
      assertThat(number(found.body(), "position")).as("%s", version).isEqualTo(version.position());
    }
    if (!edited.contains(version.item().key())) {
      assertThat(text(found.body(), "rule")).as("%s", version).isEqualTo(version.rule());
    }
  }

  private static String number(String json, String name) {
    return find(Pattern.compile("\"" + name + "\":(\\d+)"), json);
  }

  static String text(String json, String name) {
    return find(Pattern.compile("\"" + name + "\":\"([^\"]*)\""), json);
  }

  private static String find(Pattern pattern, String json) {
    Matcher found = pattern.matcher(json);
    assertThat(found.find()).as("%s in %s", pattern, json).isTrue();
    return found.group(1);
  }
}
