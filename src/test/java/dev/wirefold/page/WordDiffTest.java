package dev.wirefold.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.page.InlineDiff.Diff;
import dev.wirefold.page.InlineDiff.Kind;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Comparing texts word by word. */
class WordDiffTest {

  @Test
  void diff_oneWordReplaced_isDeletedAndInserted() {
    Diff diff = InlineDiff.of("The toll rose to 19 on Monday.", "The toll rose to 23 on Monday.");

    assertThat(diff.parts())
        .extracting(part -> part.kind() + ":" + part.text())
        .containsExactly(
            "SAME:The toll rose to ", "DELETED:19 ", "INSERTED:23 ", "SAME:on Monday.");
    assertThat(diff.same()).isEqualTo(7);
  }

  @Test
  void diff_ofEqualTexts_isAllTheSame() {
    Diff diff = InlineDiff.of("同じ文章です。", "同じ文章です。");

    assertThat(diff.parts()).hasSize(1);
    assertThat(diff.deleted() + diff.inserted()).isZero();
  }

  @Test
  void diff_ofScriptsWithoutSpaces_goesByCharacter() {
    Diff diff = InlineDiff.of("地震造成十九人死亡", "地震造成二十三人死亡");

    assertThat(diff.parts().getFirst().text()).isEqualTo("地震造成");
    assertThat(diff.same()).isGreaterThanOrEqualTo(7);
  }

  @Test
  void diff_fewWordsSharedByLongChanges_countsThemAsChanged() {
    Diff diff =
        InlineDiff.of(
            "one two three four five six at seven eight nine ten eleven twelve",
            "red blue green black white pink at gold grey brown cyan teal navy");

    assertThat(diff.parts()).extracting(part -> part.kind()).doesNotContain(Kind.SAME);
  }

  @Test
  void matches_ofRandomEdits_ascendAndAreEqualWords() {
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      String left = words(random, 120);
      String right = edited(left, random);
      Map<String, Integer> names = WordSplit.names();
      WordSplit a = WordSplit.of(left, names);
      WordSplit b = WordSplit.of(right, names);
      int[] matches = WordDiff.matches(a, b, names.size());
      int last = -1;
      int matched = 0;
      for (int i = 0; i < matches.length; i++) {
        if (matches[i] >= 0) {
          assertThat(matches[i]).as("seed %d", seed).isGreaterThan(last);
          assertThat(b.name(matches[i])).as("seed %d", seed).isEqualTo(a.name(i));
          last = matches[i];
          matched++;
        }
      }
      assertThat(matched).as("seed %d", seed).isGreaterThan(a.size() / 2);
    }
  }

  @Test
  void diff_ofTwoLongTextsWithoutAWordInCommon_endsAndSaysSo() {
    String left = "a b ".repeat(50_000);
    String right = "c d ".repeat(50_000);

    Diff diff = InlineDiff.of(left, right);

    assertThat(diff.same()).isZero();
    assertThat(diff.deleted()).isEqualTo(100_000);
  }

  @Test
  void diff_parts_ofShortTexts_areTheTexts() {
    String left = "One two, three.\nFour five six.";
    String right = "One two, seven.\nFour six.";
    List<InlineDiff.Part> parts = InlineDiff.of(left, right).parts();

    assertThat(joined(parts, Kind.INSERTED)).isEqualTo(left);
    assertThat(joined(parts, Kind.DELETED)).isEqualTo(right);
  }

  private static String joined(List<InlineDiff.Part> parts, Kind without) {
    StringBuilder text = new StringBuilder();
    parts.stream().filter(part -> part.kind() != without).forEach(part -> text.append(part.text()));
    return text.toString();
  }

  private static String words(SplittableRandom random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append('w').append(random.nextInt(60)).append(' ');
    }
    return text.toString();
  }

  private static String edited(String text, SplittableRandom random) {
    StringBuilder edited = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      switch (random.nextInt(12)) {
        case 0 -> {
          continue; // deleted
        }
        case 1 -> edited.append("new ").append(word).append(' ');
        default -> edited.append(word).append(' ');
      }
    }
    return edited.toString();
  }
}
