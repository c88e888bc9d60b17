package dev.wirefold.kafka;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirefold.engine.ListLog;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FitTest {

  private static final InputTopic TOPIC = new InputTopic("in", "t-1", "c-1", List.of(0), 1 << 20);

  private static final Instant TIME = Instant.parse("2026-03-05T10:00:00Z");

  private final ListLog log = new ListLog(InstantSource.fixed(TIME), 10);
  private final Fit fit = new Fit("i-1", log, "desk", TOPIC);

  @BeforeEach
  void fill() {
    for (int i = 0; i < 10; i++) {
      var _ = log.append(new byte[0]);
    }
  }

  @Test
  void nothingCommitted_fits() {
    assertThatCode(() -> fit.check(new GroupState(Map.of(), null))).doesNotThrowAnyException();
  }

  @Test
  void ownNote_fits() {
    assertThatCode(() -> check(9, "i-1", "t-1", "c-1")).doesNotThrowAnyException();
  }

  @Test
  void logThatEndsBeforeWhatIsOut_isRefused() {
    assertThatThrownBy(() -> check(10, "i-1", "t-1", "c-1"))
        .hasMessageContaining("up to log entry 10")
        .hasMessageContaining("restore a later snapshot");
  }

  @Test
  void logThatHasAnotherEntryThere_isRefused() {
    CommitNote.Reach reach = new CommitNote.Reach(1, 9, TIME.toEpochMilli() + 1, 0);
    GroupState state =
        new GroupState(Map.of(0, 1L), new CommitNote(reach, "i-1", "t-1", "c-1", "r"));
    assertThatThrownBy(() -> fit.check(state))
        .hasMessageContaining("has another entry there")
        .hasMessageContaining("start with its folder");
  }

  @Test
  void logThatHasTheEntryNoMore_fits() throws Exception {
    log.prune(9);
    assertThatCode(() -> check(5, "i-1", "t-1", "c-1")).doesNotThrowAnyException();
  }

  @Test
  void anotherIndex_isRefused() {
    assertThatThrownBy(() -> check(0, "i-2", "t-1", "c-1"))
        .hasMessageContaining("belongs to the index i-2")
        .hasMessageContaining("wirefold.kafka.group");
  }

  @Test
  void topicMadeAnew_isRefused() {
    assertThatThrownBy(() -> check(0, "i-1", "t-2", "c-1"))
        .hasMessageContaining("was deleted and created again");
  }

  @Test
  void anotherCluster_isRefused() {
    assertThatThrownBy(() -> check(0, "i-1", "t-1", "c-2"))
        .hasMessageContaining("committed on the cluster c-2");
  }

  @Test
  void offsets_outsideOfTheTopic_areRefused() throws Exception {
    Fit.checkRange(TOPIC, 0, 5, 5, 5);
    assertThatThrownBy(() -> Fit.checkRange(TOPIC, 0, 4, 7, 9))
        .hasMessageContaining("has lost records 4 to 6 of partition 0")
        .hasMessageContaining("wirefold.kafka.skip-lost");
    assertThatThrownBy(() -> Fit.checkRange(TOPIC, 0, 9, 0, 8))
        .hasMessageContaining("record 8 was read already");
  }

  /** The records of the last entries may be read again, which says nothing of the events. */
  private void check(long decided, String index, String topic, String cluster) throws Exception {
    CommitNote.Reach reach = new CommitNote.Reach(1, decided, TIME.toEpochMilli(), 0);
    fit.check(new GroupState(Map.of(0, 1L), new CommitNote(reach, index, topic, cluster, "r")));
  }
}
