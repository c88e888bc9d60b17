package dev.wirefold.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinHasherTest {

  private static final int PAIRS = 2_000;

  @Test
  void signature_golden_neverChanges() {
    int[] shingles = {0, 1, -1, 0x12345678, 0x9ABCDEF0, Integer.MAX_VALUE, Integer.MIN_VALUE};
    assertThat(MinHasher.signature(shingles))
        .hasToString(
            "minhash-v1:8ad2746680566ffe0998c07e80c0dc5796297b14a9762232affdc096a03c8cdb"
                + "8641a4ae87faefb686ce5da2bab7500a8275a4d9a0464d54ca5a715f893c3f5a8a1ee37f81a"
                + "b5343914047e6c6e94bb9b44872dcb9fe9a52c213b3b287a481308d04b58c85e19d42820d5a"
                + "c2a023cff48fed816e9d8ea3f7c35caf4f9bf51e4881cf4822c93c786d8f8654cf83671d069"
                + "18c214cad3124319ee0596281baa80db9b34ad0adc17c7c8a9d03c087c85b6181c6c24ea44e"
                + "5b8e9b11e36ad5e092c28aa29c2abbdbf05d931a54af819318daf8242a709abc8a9ad187d30"
                + "8993e05d6888cd16af7f8b0fd97b4157f957a074487994390bcb3b086a0576b929bd31334b2"
                + "17407d874bda8fdf541a608cb506e883fc190288434ede817f7fe8b4685150d19ef53d96076"
                + "b24a31c1be9a3b4eb2fa9fb84358e437fca8ea9a81193ca097695c2c97bc362701c8bcec292"
                + "928d1efc91c08d1b8cb426f4b3f67414c8de157f90faa28ed00e3a848a7aea11f47e7300996"
                + "32796980225e089dfae559b3638fa8dd0091a9c394d3ec58661938037f39687718c1081cfaf"
                + "229b3f37ef891d9c688c38e942edd5a1dbaf6eed1a943d46f2bab28c8f8219304fdfa3b236d"
                + "908b9819ed39e11a78cd120abc5d0a78055ebf59c160c9991fd5b81bb5ae05db4ba79448c38"
                + "774db2d90a4fa7089486cb574de4849231519f22717a85b1e9c6ad272c01");
  }

  @Test
  void signature_noShingles_isTheEmptyTextsSignature() {
    MinHashSignature empty = MinHasher.signature(new int[0]);
    assertThat(empty).hasToString("minhash-v1:" + "7fffffff".repeat(128));
    assertThat(empty.estimateJaccard(MinHasher.signature(new int[] {3}))).isZero();
  }

  @Test
  void signature_orderAndRepetition_changeNothing() {
    assertThat(MinHasher.signature(new int[] {3, 1, 2, 2, 3}))
        .isEqualTo(MinHasher.signature(new int[] {1, 2, 3}))
        .hasSameHashCodeAs(MinHasher.signature(new int[] {1, 2, 3}));
  }

  @Test
  void signature_ofAUnion_isTheLeastOfBoth() {
    int[] left = new SplittableRandom(1).ints(200).toArray();
    int[] right = new SplittableRandom(2).ints(100).toArray();
    int[] union = IntStream.concat(IntStream.of(left), IntStream.of(right)).toArray();
    MinHashSignature ofUnion = MinHasher.signature(union);
    double fromLeft = ofUnion.estimateJaccard(MinHasher.signature(left));
    double fromRight = ofUnion.estimateJaccard(MinHasher.signature(right));
    assertThat(fromLeft + fromRight).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"0.02, 11", "0.1, 12", "0.3, 13", "0.5, 14", "0.8, 15", "0.95, 16"})
  void estimateJaccard_manyPairs_isUnbiasedWithTheStatedError(double target, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double sum = 0;
    double squares = 0;
    double variance = 0;
    for (int i = 0; i < PAIRS; i++) {
      int union = 150 + random.nextInt(300);
      int shared = (int) Math.round(target * union);
      int[] values = random.ints().distinct().limit(union).toArray();
      int cut = shared + random.nextInt(union - shared + 1);
      int[] left = IntStream.of(values).limit(cut).toArray();
      int[] right =
          IntStream.range(0, union)
              .filter(at -> at < shared || at >= cut)
              .map(at -> values[at])
              .toArray();
      double truth = (double) shared / union;
      double error = MinHasher.signature(left).estimateJaccard(MinHasher.signature(right)) - truth;
      sum += error;
      squares += error * error;
      variance += truth * (1 - truth) / 128;
    }
    double standardError = Math.sqrt(variance / PAIRS);
    assertThat(sum / PAIRS)
        .as("mean error, seed %d", seed)
        .isCloseTo(0, within(4 * standardError / Math.sqrt(PAIRS)));
    assertThat(Math.sqrt(squares / PAIRS) / standardError)
        .as("spread over the stated standard error, seed %d", seed)
        .isBetween(0.9, 1.1);
  }

  @Test
  void estimateJaccard_consecutiveShingles_isNotFooledByTheirPattern() {
    int[] left = IntStream.range(0, 1_000).toArray();
    int[] right = IntStream.range(500, 1_500).toArray();
    assertThat(MinHasher.signature(left).estimateJaccard(MinHasher.signature(right)))
        .isCloseTo(1 / 3.0, within(4 * 0.042));
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void ofBytes_whatToBytesWrote_isTheSameSignature(long seed) {
    MinHashSignature signature = MinHasher.signature(new SplittableRandom(seed).ints(50).toArray());
    byte[] bytes = signature.toBytes();
    assertThat(bytes).hasSize(512);
    assertThat(MinHashSignature.ofBytes(bytes)).as("seed %d", seed).isEqualTo(signature);
    bytes[511] ^= 1;
    assertThat(MinHashSignature.ofBytes(bytes)).as("seed %d", seed).isNotEqualTo(signature);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 511, 513, 1024})
  void ofBytes_wrongLength_isRefusedByName(int length) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MinHashSignature.ofBytes(new byte[length]))
        .withMessageContaining("minhash-v1")
        .withMessageContaining("was " + length);
  }
}
