package dev.wirefold.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EdgeSentencesTest {

  private final Tokenizer tokenizer = new Tokenizer();

  @Test
  void of_emptyBody_hasNone() {
    assertThat(edges("").size()).isZero();
  }

  @Test
  void of_shortSentences_areLeftOut() {
    EdgeSentences edges = edges("He left. The harbour was closed all day. Why?");
    assertThat(edges.size()).isEqualTo(1);
    assertThat(edges.start(0)).isEqualTo(2);
    assertThat(edges.end(0)).isEqualTo(8);
  }

  @Test
  void of_longBody_takesFiveFromTheHeadAndTenFromTheFoot() {
    EdgeSentences edges = edges(body(40));
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      starts.add(edges.start(i) / 7);
      assertThat(edges.end(i) - edges.start(i)).isEqualTo(7);
    }
    assertThat(starts).containsExactly(0, 1, 2, 3, 4, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39);
  }

  @Test
  void of_fifteenSentences_takesEachOnce() {
    assertThat(edges(body(15)).size()).isEqualTo(15);
    assertThat(edges(body(16)).size()).isEqualTo(15);
    assertThat(edges(body(9)).size()).isEqualTo(9);
  }

  @Test
  void of_sameSentenceElsewhere_hasTheSameHash() {
    EdgeSentences left = edges("Call the harbour office on Mondays. It rained all day in Selby.");
    EdgeSentences right = edges("It snowed all day in Norra. CALL the harbour office, on Mondays!");
    assertThat(right.hash(1)).isEqualTo(left.hash(0));
    assertThat(right.hash(0)).isNotEqualTo(left.hash(1));
  }

  private EdgeSentences edges(String body) {
    return EdgeSentences.of(tokenizer.tokenize(body));
  }

  private static String body(int sentences) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      body.append("Ferry number ").append(i + 100).append(" left the harbour late. ");
    }
    return body.toString();
  }
}
