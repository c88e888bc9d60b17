package dev.wirefold.smile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wirefold.Needs;
import dev.wirefold.embedding.Projection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs where OpenBLAS is installed; building and serving do without it. */
class PrincipalAxesTest {

  @BeforeEach
  void needsOpenBlas() {
    try {
      PrincipalAxes.checkLibrary();
    } catch (MissingLibraryException e) {
      assertThat(e).hasMessageContaining("libopenblas-dev");
      Needs.ofBuild().tool(false, "OpenBLAS", "libopenblas-dev");
    }
  }

  @Test
  void fit_strongestAxisFirst_dividedByTheRootOfItsDeviation() {
    // The variances are 16 along x and 1 along y, the mean is (1, 2).
    float[][] vectors = {{5, 2}, {-3, 2}, {1, 3}, {1, 1}};
    double[] weights = {1, 1, 1, 1};
    Projection projection = PrincipalAxes.fit(vectors, weights, 2);
    double x = 4 / Math.sqrt(Math.sqrt(8));
    double y = 1 / Math.sqrt(Math.sqrt(0.5));
    assertThat(projection.project(new float[] {5, 3}))
        .containsExactly(new float[] {(float) x, (float) y}, within(1e-5f));
  }

  @Test
  void fit_weightOfZero_doesNotCount() {
    float[][] vectors = {{5, 2}, {-3, 2}, {1, 3}, {1, 1}, {900, -700}};
    Projection with = PrincipalAxes.fit(vectors, new double[] {1, 1, 1, 1, 0}, 2);
    Projection without = PrincipalAxes.fit(vectors, new double[] {2, 2, 2, 2, 0}, 2);
    assertThat(with.project(new float[] {0, 0})).isEqualTo(without.project(new float[] {0, 0}));
  }

  @Test
  void fit_signs_areFixed() {
    float[][] vectors = {{-5, 4}, {5, -4}, {1, 1}, {-1, -1}};
    Projection projection = PrincipalAxes.fit(vectors, new double[] {1, 1, 1, 1}, 1);
    assertThat(projection.project(new float[] {5, -4})[0]).isPositive();
  }
}
