package dev.wirefold.engine;

import dev.wirefold.article.ArticleId;
import dev.wirefold.canonical.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Articles in columns, about 60 bytes each: of a large batch, which keeps all of them to its end.
 * What is asked for is made anew each time.
 */
final class ResidentColumns implements Residents {

  private static final int OUTDATED = 1;
  private static final int WITHDRAWS = 1 << 1;
  private static final int ORIGINAL = 1 << 2;
  private static final int CREDITS_OTHER = 1 << 3;
  private static final int FIRST_SOURCE = 1 << 4;
  private static final int CORRECTED = 1 << 5;
  private static final int ALERT = 1 << 6;
  private static final int GONE = 1 << 7;
  private static final int RAW_COPY = 1 << 8;

  private final TextPile ids = new TextPile();
  private final Map<String, Integer> sourceNumbers = new HashMap<>();
  private final List<String> sources = new ArrayList<>();
  private final Times published = new Times();
  private final Map<Integer, String> bars = new HashMap<>();
  private int[] idAt = new int[1 << 8];
  private int[] sourceOf = new int[1 << 8];
  private short[] flags = new short[1 << 8];
  private int[] versions = new int[1 << 8];
  private long[] positions = new long[1 << 8];
  private long[] loggedAt = new long[1 << 8];
  private int[] words = new int[1 << 8];
  private int[] updateNumbers = new int[1 << 8];
  private int[] wireVersions = new int[1 << 8];
  private int end;

  @Override
  public void add(@Nullable Resident resident) {
    if (end == flags.length) {
      grow(end + (end >> 2));
    }
    published.add(resident == null ? null : resident.published());
    int number = end++;
    if (resident == null) {
      flags[number] = GONE;
      return;
    }
    idAt[number] = ids.add(resident.id().externalId());
    sourceOf[number] = numberOf(resident.id().source());
    versions[number] = resident.version();
    positions[number] = resident.position();
    loggedAt[number] = resident.loggedAt();
    set(resident);
  }

  @Override
  public void set(Resident resident) {
    int number = resident.number();
    Candidate candidate = resident.candidate();
    flags[number] = flags(resident, candidate);
    words[number] = candidate.words();
    updateNumbers[number] = candidate.updateNumber();
    wireVersions[number] = candidate.version();
    if (candidate.barredBecause() == null) {
      bars.remove(number);
    } else {
      bars.put(number, candidate.barredBecause());
    }
  }

  @Override
  public void clear(int number) {
    flags[number] = GONE;
  }

  @Override
  public @Nullable Resident get(int number) {
    if (number < 0 || number >= end || is(number, GONE)) {
      return null;
    }
    return new Resident(
        number,
        new ArticleId(sources.get(sourceOf[number]), ids.get(idAt[number])),
        versions[number],
        is(number, OUTDATED),
        positions[number],
        loggedAt[number],
        published.get(number),
        is(number, WITHDRAWS),
        new Candidate(
            number,
            sources.get(sourceOf[number]),
            bars.get(number),
            is(number, ORIGINAL),
            is(number, CREDITS_OTHER),
            is(number, FIRST_SOURCE),
            words[number],
            is(number, CORRECTED),
            updateNumbers[number],
            wireVersions[number],
            is(number, ALERT),
            is(number, RAW_COPY)));
  }

  @Override
  public int size() {
    return end;
  }

  @Override
  public int end() {
    return end;
  }

  @Override
  public int start() {
    return 0;
  }

  @Override
  public void dropBelow(int number) {
    throw new IllegalStateException("a batch keeps every article");
  }

  private static short flags(Resident resident, Candidate candidate) {
    return (short)
        ((resident.outdated() ? OUTDATED : 0)
            | (resident.withdraws() ? WITHDRAWS : 0)
            | (candidate.originalAgency() ? ORIGINAL : 0)
            | (candidate.creditsOther() ? CREDITS_OTHER : 0)
            | (candidate.firstSource() ? FIRST_SOURCE : 0)
            | (candidate.corrected() ? CORRECTED : 0)
            | (candidate.alert() ? ALERT : 0)
            | (candidate.rawCopy() ? RAW_COPY : 0));
  }

  private boolean is(int number, int flag) {
    return (flags[number] & flag) != 0;
  }

  private int numberOf(String source) {
    Integer known = sourceNumbers.get(source);
    if (known != null) {
      return known;
    }
    sources.add(source);
    sourceNumbers.put(source, sources.size() - 1);
    return sources.size() - 1;
  }

  private void grow(int capacity) {
    idAt = Arrays.copyOf(idAt, capacity);
    sourceOf = Arrays.copyOf(sourceOf, capacity);
    flags = Arrays.copyOf(flags, capacity);
    versions = Arrays.copyOf(versions, capacity);
    positions = Arrays.copyOf(positions, capacity);
    loggedAt = Arrays.copyOf(loggedAt, capacity);
    words = Arrays.copyOf(words, capacity);
    updateNumbers = Arrays.copyOf(updateNumbers, capacity);
    wireVersions = Arrays.copyOf(wireVersions, capacity);
  }
}
