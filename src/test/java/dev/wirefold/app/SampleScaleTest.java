package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wirefold.embedding.StaticEmbedder;
import dev.wirefold.onnx.MiniLmEmbedder;
import dev.wirefold.story.CosineScale;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SampleScaleTest {

  @Test
  void of_miniLm_isTheConstant() throws IOException {
    try (MiniLmEmbedder model = MiniLmEmbedder.open(StoryVectors.MINILM_PIECES, 1)) {
      CosineScale found = SampleScale.of(model, "MiniLM");
      assertThat(found.offset()).isEqualTo(StoryVectors.MINILM_SCALE.offset(), within(0.005));
      assertThat(found.factor()).isEqualTo(StoryVectors.MINILM_SCALE.factor(), within(0.005));
    }
  }

  @Test
  void of_theStaticTable_changesNothing() throws IOException {
    CosineScale found = SampleScale.of(StaticEmbedder.bundled(), "the table");
    assertThat(found.offset()).isEqualTo(0, within(1e-9));
    assertThat(found.factor()).isEqualTo(1, within(1e-9));
  }
}
