package dev.wirefold.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The persisted bytes must never change their meaning: another format needs another version. */
class StoryBytesTest {

  @Test
  void state_storyOfOneText_isGolden() {
    assertThat(hex(story().toBytes()))
        .isEqualTo(
            "574653030000000000000001000000000000000100000000000003e800000000000003e80000"
                + "0002656e3fefffffef4778783fe9fbb1fb59f61d4033ce95e0000000405154c3240000004023"
                + "ce95e00000004023ce95e00000000000000100000000000001f400000000000001f4407f4000"
                + "000000000001000000000000000000000005000786ab34e8800029539529c7f480002944cba3"
                + "481980002940ee3636bd800029493e26335aac9200004d2e5afaac92294e50ce38de8000293b"
                + "00019529c7f400002e760001cba3481900002e7600025f7f0000960dbc3a");
  }

  @Test
  void counts_oneText_areGolden() {
    assertThat(hex(counts().toBytes()))
        .isEqualTo(
            "574643010000000000000002000000013ff00000000c404f3ff0000000000000000001954f00"
                + "b000000001954f00b0010000000200061c883f800000000f6d683f8000000000000200035890"
                + "3f800000000e1f3b3f800000021f354e");
  }

  @Test
  void state_readBack_isTheSame() {
    byte[] bytes = story().toBytes();
    assertThat(Story.read(bytes).toBytes()).isEqualTo(bytes);
  }

  @Test
  void state_storyWithLedes_isGoldenAndReadBackTheSame() {
    StorySpace space =
        new StorySpace(
            StorySettings.standard(), new StoryCounts(BackgroundShares.NONE), StorySource.NONE);
    StoryText plain = StoryTexts.text("", "rain", 1000, 500, TextVector.NONE);
    StoryText text =
        new StoryText(
            0,
            plain.title(),
            plain.body(),
            plain.loggedAt(),
            plain.time(),
            "",
            null,
            TextVector.NONE,
            Lede.of(new char[] {1, 30521}));
    byte[] bytes = space.open(space.profile(text), Reviews.ALL).toBytes();
    assertThat(hex(bytes)).startsWith("57465304").containsPattern("01000200017739[0-9a-f]{8}$");
    assertThat(Story.read(bytes).toBytes()).isEqualTo(bytes);
  }

  @Test
  void counts_readBack_areTheSame() {
    StoryCounts read = new StoryCounts(BackgroundShares.NONE);
    read.read(counts().toBytes());
    assertThat(read.toBytes()).isEqualTo(counts().toBytes());
  }

  @Test
  void counts_moreTermsThanFitSparsely_areTheSameToo() {
    StoryCounts counts = counts();
    for (int term = 0; term < 1_500_000; term++) {
      counts.count(term * 0x9E3779B9);
    }
    StoryCounts read = new StoryCounts(BackgroundShares.NONE);
    read.read(counts.toBytes());
    assertThat(counts.toBytes()).hasSize(2 * 4 * (1 << 20) + 60);
    assertThat(read.toBytes()).isEqualTo(counts.toBytes());
  }

  @Test
  void read_otherFormat_isRefused() {
    byte[] counted = counts().drain();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Story.read(counted))
        .withMessage("the state of a story must begin with 57465303, begins with 57464401");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Story.read(new byte[5]))
        .withMessage("the state of a story is cut off after 5 bytes");
  }

  @Test
  void read_anyBitFlipped_isRefused() {
    byte[] state = story().toBytes();
    for (int bit = 0; bit < Byte.SIZE * state.length; bit++) {
      byte[] damaged = state.clone();
      damaged[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      assertThatIllegalArgumentException().isThrownBy(() -> Story.read(damaged));
    }
  }

  private static Story story() {
    StoryCounts counts = new StoryCounts(BackgroundShares.NONE);
    StorySpace space = new StorySpace(StorySettings.standard(), counts, StorySource.NONE);
    TextVector vector = TextVector.of(new float[] {3, 4});
    StoryText text = StoryTexts.text("Quake hits", "A quake hit Lima, 12 died.", 1000, 500, vector);
    return space.open(space.profile(StoryTexts.inLanguage(text, "en-gb")), 1);
  }

  private static StoryCounts counts() {
    StoryCounts counts = new StoryCounts(BackgroundShares.NONE);
    counts.record();
    counts.begin(1_740_787_200_000L);
    counts.takeRef(true);
    counts.count(0x12345678);
    counts.count(-1);
    counts.begin(1_740_787_200_001L);
    return counts;
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
