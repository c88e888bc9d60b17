package dev.wirefold.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.service.ParallelTexts.Place;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands on pages, before it is a page. */
class ViewsOfThePageTest {

  private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");

  @Test
  void links_leadOutsideByHttpOnly() {
    assertThat(Links.outside("https://north.example/a?b=c#d"))
        .isEqualTo("https://north.example/a?b=c#d");
    for (String bad :
        List.of(
            "javascript:alert(1)",
            "JAVASCRIPT:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            " https://a.example/\n",
            "//evil.example/",
            "/relative",
            "https://user:word@evil.example/",
            "vbscript:x",
            "https://")) {
      assertThat(Links.outside(bad)).as(bad).isNull();
    }
  }

  @Test
  void links_goOnInsideOnly() {
    assertThat(Links.inside("/stories/s-1?at=2026-03-09")).isEqualTo("/stories/s-1?at=2026-03-09");
    for (String bad : List.of("//evil.example", "https://evil.example", "/\\evil", "", "/a\nb")) {
      assertThat(Links.inside(bad)).as(bad).isEqualTo("/");
    }
  }

  @Test
  void strip_hasABarForEachTimeThatSomethingCame() {
    Strip strip = Strip.of(List.of(NOON, NOON, NOON.plusSeconds(86_400)));

    assertThat(strip.bars()).hasSize(2);
    assertThat(strip.bars().getFirst().height()).isGreaterThan(strip.bars().getLast().height());
    assertThat(strip.bars().getLast().x() + strip.bars().getLast().width())
        .isLessThanOrEqualTo(Strip.WIDTH);
    assertThat(strip.label()).contains("3 articles");
  }

  @Test
  void strip_withoutDates_saysSo() {
    assertThat(Strip.of(List.of()).label()).isEqualTo("no dates");
  }

  @Test
  void stamp_aYearAway_hasItsYear() {
    assertThat(Stamp.of(NOON, NOON).text()).isEqualTo("9 Mar 12:00");
    assertThat(Stamp.of(NOON, Instant.parse("2028-01-01T00:00:00Z")).text())
        .isEqualTo("9 Mar 2026 12:00");
  }

  @Test
  void markedText_parts_areTheText_clashesBeforeSharedPassages() {
    MarkedText text = new MarkedText("The toll is 19 now.");
    text.add(MarkedText.Kind.BOTH, new Place(0, 19));
    text.add(MarkedText.Kind.CLASH, new Place(12, 14));

    assertThat(text.parts(new Place(0, 19)))
        .extracting(part -> part.look() + ":" + part.text())
        .containsExactly("both:The toll is ", "clash:19", "both: now.");
  }

  @Test
  void projection_sameVectors_samePlaces_andNoneOnAnother() {
    List<float[]> vectors =
        List.of(
            new float[] {1, 0, 0},
            new float[] {1, 0, 0},
            new float[] {0, 1, 0},
            new float[] {0, 0, 1});
    double[] radii = {20, 20, 20, 20};

    Projection.Point[] points = Projection.of(vectors, radii, 500, 300);

    assertThat(points).containsExactly(Projection.of(vectors, radii, 500, 300));
    for (int i = 0; i < points.length; i++) {
      assertThat(points[i].x()).isBetween(20.0, 480.0);
      for (int j = 0; j < i; j++) {
        assertThat(Math.hypot(points[i].x() - points[j].x(), points[i].y() - points[j].y()))
            .isGreaterThan(39);
      }
    }
  }

  @Test
  void originTree_agencyThatCreditsItself_isItself() {
    assertThat(OriginTree.isItself("MPA", "Meridian Press Agency")).isTrue();
    assertThat(OriginTree.isItself("MPA", "Corniche Daily")).isFalse();
  }

  @Test
  void excerpt_longText_isCutAtAWord() {
    assertThat(Excerpt.clipped("one two three", 9)).isEqualTo("one two…");
    assertThat(Excerpt.of("First.\n\nSecond.\nThird.\nFourth."))
        .containsExactly("First.", "Second.", "Third.");
  }
}
