package dev.wirefold.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.engine.Origin;
import dev.wirefold.kafka.Arrivals.Coverage;
import dev.wirefold.kafka.DeadLetter.Code;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

  private final Arrivals arrivals = new Arrivals();

  @Test
  void coverage_ofNothing_isTheWholeLog() {
    assertThat(arrivals.coverage(9).position()).isEqualTo(9);
    assertThat(arrivals.coverage(9).offsets()).isEmpty();
  }

  @Test
  void coverage_endsBeforeTheFirstThatIsNotCommitted() {
    logged(arrival(0, 10), 4);
    logged(arrival(0, 11), 5);
    logged(arrival(1, 70), 6);
    Coverage coverage = arrivals.coverage(4);
    assertThat(coverage.offsets()).containsExactly(Map.entry(0, 11L));
    assertThat(coverage.position()).isEqualTo(4);
    assertThat(arrivals.coverage(6).offsets()).isEqualTo(Map.of(0, 12L, 1, 71L));
  }

  @Test
  void coverage_withGapsInTheOffsets_goesOnBehindTheLastRecord() {
    logged(arrival(0, 10), 0);
    logged(arrival(0, 17), 1);
    assertThat(arrivals.coverage(1).offsets()).containsExactly(Map.entry(0, 18L));
  }

  @Test
  void deadLetter_isDueOnceAllBeforeItAreCovered() {
    logged(arrival(0, 10), 4);
    dead(0, 11);
    assertThat(arrivals.coverage(3).letters()).isEmpty();
    assertThat(arrivals.coverage(4).letters()).hasSize(1);
    assertThat(arrivals.coverage(4).offsets()).containsExactly(Map.entry(0, 12L));
  }

  @Test
  void refused_keepsWhatCameAfterItFromBeingCovered() {
    Arrival first = arrival(0, 10);
    Arrival second = arrival(0, 11);
    arrivals.sent(first);
    arrivals.sent(second);
    arrivals.refused(first);
    arrivals.logged(second, 4);
    Coverage coverage = arrivals.coverage(9);
    assertThat(coverage.offsets()).isEmpty();
    assertThat(coverage.position()).isEqualTo(3);
  }

  @Test
  void again_isEmpty_whileSomethingIsUnderWay() {
    Arrival first = arrival(0, 10);
    Arrival second = arrival(0, 11);
    arrivals.sent(first);
    arrivals.sent(second);
    arrivals.refused(first);
    assertThat(arrivals.again()).isEmpty();
    assertThat(arrivals.hasRefused()).isTrue();
  }

  @Test
  void again_bringsWhatFollowedUnderTheSameKey_inOrder() {
    Arrival first = keyed(0, 10, "elm/a");
    Arrival other = keyed(0, 11, "elm/b");
    Arrival later = keyed(0, 12, "elm/a");
    arrivals.sent(first);
    arrivals.sent(other);
    arrivals.sent(later);
    arrivals.refused(first);
    arrivals.logged(other, 4);
    arrivals.logged(later, 5);
    assertThat(arrivals.again()).containsExactly(first, later);
    assertThat(arrivals.hasRefused()).isFalse();
  }

  @Test
  void known_isNotCovered_untilTheTopicBringsItAgain() {
    arrivals.known(new Origin(0, 10), 3);
    arrivals.known(new Origin(0, 12), 4);
    assertThat(arrivals.coverage(9).position()).isEqualTo(2);
    assertThat(arrivals.known(Records.of(0, 10, "elm/a", null))).isEqualTo(3);
    arrivals.add(Arrival.known(Records.of(0, 10, "elm/a", new byte[0]), 3));
    dead(0, 11);
    assertThat(arrivals.coverage(9).position()).isEqualTo(3);
    assertThat(arrivals.coverage(9).offsets()).containsExactly(Map.entry(0, 12L));
    assertThat(arrivals.coverage(9).letters()).hasSize(1);
  }

  @Test
  void known_thatTheTopicHasNoMore_isForgotten() {
    arrivals.known(new Origin(0, 10), 3);
    assertThat(arrivals.known(Records.of(0, 11, "elm/a", null))).isEqualTo(-1);
    assertThat(arrivals.coverage(9).position()).isEqualTo(9);
  }

  @Test
  void known_thatOvertookAnEarlierOneOfItsKey_hasToFollowItOnceMore() {
    arrivals.known(new Origin(0, 12), 3);
    arrivals.known(new Origin(0, 13), 4);
    keyed(0, 11, "elm/a");
    assertThat(arrivals.known(Records.of(0, 12, "elm/b", null))).isEqualTo(3);
    assertThat(arrivals.known(Records.of(0, 13, "elm/a", null))).isEqualTo(-1);
  }

  @Test
  void known_behindADeadLetterOfItsKey_isKnown() {
    arrivals.known(new Origin(0, 12), 3);
    dead(0, 11);
    assertThat(arrivals.known(Records.of(0, 12, "x", null))).isEqualTo(3);
  }

  @Test
  void release_forgetsWhatIsBeforeTheOffsets() {
    logged(arrival(0, 10), 0);
    dead(0, 11);
    logged(arrival(0, 12), 1);
    arrivals.release(Map.of(0, 12L, 5, 3L));
    assertThat(arrivals.size()).isEqualTo(1);
    assertThat(arrivals.letterBytes()).isZero();
  }

  private void logged(Arrival arrival, long position) {
    arrivals.sent(arrival);
    arrivals.logged(arrival, position);
  }

  private void dead(int partition, long offset) {
    DeadLetter letter =
        new DeadLetter(Records.of(partition, offset, "x", null), Code.BAD_KEY, "no key");
    arrivals.add(Arrival.dead(letter));
  }

  private Arrival arrival(int partition, long offset) {
    return keyed(partition, offset, "elm/" + offset);
  }

  private Arrival keyed(int partition, long offset, String key) {
    Arrival arrival =
        Arrival.of(
            Records.of(partition, offset, key, "{}".getBytes(UTF_8)),
            new LogCommand.DeleteArticle(new ArticleId("elm", "a"), "", ""));
    arrivals.add(arrival);
    return arrival;
  }
}
