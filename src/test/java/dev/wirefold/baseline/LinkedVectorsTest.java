package dev.wirefold.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.embedding.Embedder;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkedVectorsTest {

  private final AverageLinkage linkage = new PlainAverageLinkage();

  @Test
  void terms_twoEvents_areApart() {
    assertThat(LinkedVectors.ofTerms(Events.two(), linkage).clusters(0.2))
        .containsExactly(0, 1, 0, 1);
  }

  @Test
  void threshold_isTheLeastAverageCosine() {
    ReferenceSystem system =
        LinkedVectors.ofEmbeddings("plane", Events.two(), new Plane(), linkage);
    assertThat(system.name()).isEqualTo("plane");
    assertThat(system.clusters(0.5)).containsExactly(0, 1, 0, 1);
    assertThat(system.clusters(0.97)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void clusters_ofOneOrNone_needNoLinkage() {
    assertThat(LinkedVectors.ofTerms(List.of(), linkage).clusters(0.5)).isEmpty();
    assertThat(LinkedVectors.ofTerms(Events.two().subList(0, 1), linkage).clusters(0.5))
        .containsExactly(0);
  }

  /** Puts reports of the ferry near the one axis, those of the bank near the other. */
  private static final class Plane implements Embedder {

    @Override
    public float[] embed(String title, String text) {
      boolean ferry = text.contains("ferry");
      boolean first = text.equals(Events.FIRE) || text.equals(Events.MERGER);
      float far = first ? 1 : 0.96f;
      float near = first ? 0 : 0.28f;
      return ferry ? new float[] {far, near} : new float[] {near, far};
    }

    @Override
    public int dimensions() {
      return 2;
    }

    @Override
    public String modelId() {
      return "plane";
    }
  }
}
