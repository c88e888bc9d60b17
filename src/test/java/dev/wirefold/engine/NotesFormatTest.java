package dev.wirefold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.wirefold.article.ArticleId;
import dev.wirefold.canonical.Candidate;
import dev.wirefold.duplicate.GroupRelation;
import dev.wirefold.duplicate.GroupState;
import dev.wirefold.duplicate.GroupTie;
import dev.wirefold.duplicate.ModelOpinion;
import dev.wirefold.duplicate.PairFeatures;
import dev.wirefold.duplicate.PlacedState;
import dev.wirefold.duplicate.Placement;
import dev.wirefold.duplicate.Rule;
import dev.wirefold.duplicate.Verdict;
import dev.wirefold.fingerprint.ContentHash;
import dev.wirefold.story.JoinEvidence;
import dev.wirefold.story.Rival;
import dev.wirefold.story.StoryDecision;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the engine's persisted notes must look like for as long as their version stays. */
class NotesFormatTest {

  private static final Instant AT = Instant.parse("2026-03-05T10:00:00.250Z");
  private static final ArticleId ID = new ArticleId("elm", "a-1");

  @Test
  void placedArticle_isGolden() {
    PlacedState placed =
        new PlacedState(
            7, 3, 1_000, 900, 5, new ContentHash(0x1122334455667788L, -2), 6, new int[] {1, -1});
    byte[] bytes = PlacedCodec.encode(placed);
    assertThat(hex(bytes))
        .isEqualTo(
            "500100000000000003e80000000000000384000000051122334455667788fffffffffffffffe000000060000000200000001ffffffffe5736b85");
    assertThat(PlacedCodec.article(7, 3, bytes)).isEqualTo(placed);
  }

  @Test
  void placedGroup_isGolden() {
    GroupState group =
        new GroupState(3, 7, 1_000, 8, new int[] {7, 8}, new int[] {7}, new int[] {7, 8}, -1);
    byte[] bytes = PlacedCodec.encode(group);
    assertThat(hex(bytes))
        .isEqualTo(
            "48010000000700000000000003e8000000080000000200000007000000080000000100000007000000020000000700000008ffffffffd651d802");
    assertThat(PlacedCodec.group(3, bytes)).isEqualTo(group);
  }

  @Test
  void standing_isGolden() {
    Resident resident = resident();
    byte[] bytes = resident.standing(new byte[] {1, 2, 3});
    assertThat(hex(bytes))
        .isEqualTo(
            "41012d0000019cbd709dfa000000087769746868656c6400000078000000030000000200000003010203f4137d29");
    assertThat(Resident.of(new Resident.Columns(7, ID, 2, false, 40, 1_000), bytes))
        .isEqualTo(resident);
    assertThat(Resident.placed(bytes)).containsExactly(1, 2, 3);
  }

  @Test
  void decision_isGolden() {
    DecisionCodec.Reasons reasons = reasons();
    byte[] bytes = DecisionCodec.encode(reasons);
    assertThat(hex(bytes))
        .isEqualTo(
            "44040000000300000000060000000b4d4f44454c5f4a4f494e53010000000b4d4f44454c5f4a4f494e5301000000036d2d3140040000000000000000000b4e414d45535f434c415348000000640000005a3feccccccccccccd3fee6666666666663fedc28f5c28f5c33fe999999999999a3fef0a3d70a3d70a3fe00000000000000000003c3ff00000000000003fe80000000000000000000400000005000000033fe400000000000000000001000000023fc00000000000003fd00000000000003fe00000000000003fd80000000000003fec0000000000003fa00000000000003fb0000000000000400000000000000000000005010000000b4d4f44454c5f4a4f494e5301000000036d2d3140040000000000000000000b4e414d45535f434c415348000000640000005a3feccccccccccccd3fee6666666666663fedc28f5c28f5c33fe999999999999a3fef0a3d70a3d70a3fe00000000000000000003c3ff00000000000003fe80000000000000000000400000005000000033fe400000000000000000001000000023fc00000000000003fd00000000000003fe00000000000003fd80000000000003fec0000000000003fa00000000000003fb00000000000004000000000000000010000000100000000013fe8000000000000000000003fd00000000000003fe0000000000000000000010000000574666964663fe00000000000003ff800000000000000000001000000050000000c434f4e5441494e45445f494e3ff80000000000005323ba5d");
    assertThat(DecisionCodec.decode(bytes)).isEqualTo(reasons);
  }

  @Test
  void receipt_isGolden() {
    TakedownReceipt receipt =
        new TakedownReceipt(41, ID, "Åsa", "court order", AT, List.of(12L, 40L));
    byte[] bytes = receipt.toBytes();
    assertThat(hex(bytes))
        .isEqualTo(
            "5401000000000000002900000003656c6d00000003612d3100000004c38573610000000b636f757274206f726465720000019cbd709dfa00000002000000000000000c0000000000000028f0874ee7");
    assertThat(TakedownReceipt.of(bytes)).isEqualTo(receipt);
  }

  @Test
  void pin_isGolden() {
    Pin pin = new Pin(41, "Åsa", "the full text", AT);
    byte[] bytes = pin.toBytes();
    assertThat(hex(bytes))
        .isEqualTo(
            "4501000000000000002900000004c38573610000000d7468652066756c6c20746578740000019cbd709dfa66739b6e");
    assertThat(Pin.of(bytes)).isEqualTo(pin);
  }

  @Test
  void skippedEntry_isGolden() {
    SkippedEntry entry = new SkippedEntry(41, "article elm/Å-1", AT);
    byte[] bytes = entry.toBytes();
    assertThat(hex(bytes))
        .isEqualTo(
            "4b0100000000000000290000001061727469636c6520656c6d2fc3852d310000019cbd709dfa3cfa033f");
    assertThat(SkippedEntry.of(bytes)).isEqualTo(entry);
  }

  @Test
  void group_isGolden() {
    GroupEntry group = new GroupEntry(3, "g-3", "elm", 1_000);
    group.language = "sv";
    group.add(resident(), 1_000);
    byte[] bytes = group.stored(new byte[] {9}).state();
    assertThat(hex(bytes))
        .isEqualTo(
            "470100000003656c6d00000002737600000000ffffffff00000001c22b2cad8028cc460000000109a28dccdc");
    StoredGroup stored = group.stored(new byte[] {9});
    GroupEntry read = GroupEntry.of(stored, resident());
    assertThat(read.stored(new byte[] {9}).state()).isEqualTo(bytes);
  }

  @Test
  void story_isGolden() {
    StoryEntry story = new StoryEntry(2, "s-2", 1_000);
    story.leadSize = 4;
    story.curated = true;
    story.sources = Sources.NONE.with(Sources.hash("elm"));
    byte[] assignerState = {5, 6};
    StoredStory stored = story.stored(assignerState);
    byte[] bytes = stored.state();
    assertThat(hex(bytes)).isEqualTo("5301000000040100000001c22b2cad8028cc460000000205062f22515c");
    assertThat(StoryEntry.of(stored).stored(assignerState).state()).isEqualTo(bytes);
    assertThat(StoryEntry.assignerState(stored)).isEqualTo(assignerState);
  }

  static List<CurationAction> inverses() {
    return List.of(
        new CurationAction.MergeGroups(1, 2),
        new CurationAction.MergeStories(3, 4),
        new CurationAction.SplitGroup(List.of(5, 6)),
        new CurationAction.SplitStory(List.of(7)),
        new CurationAction.PinCanonical(8),
        new CurationAction.Unpin(9),
        new CurationAction.Undo(10));
  }

  @ParameterizedTest
  @MethodSource("inverses")
  void inverse_readBack_isTheSame(CurationAction action) {
    assertThat(Inverse.of(Inverse.toBytes(action)))
        .isEqualTo(new Inverse.Kept(action, Decision.NO_STORY));
    Inverse.Kept kept = new Inverse.Kept(action, 4);
    assertThat(Inverse.of(Inverse.toBytes(kept))).isEqualTo(kept);
  }

  @Test
  void inverse_isGolden() {
    assertThat(hex(Inverse.toBytes(new CurationAction.SplitGroup(List.of(5, 6)))))
        .isEqualTo("4301ffffffff0000000b73706c69742d67726f7570000000020000000500000006e42fcf00");
  }

  @Test
  void read_anyBitFlipped_isRefused() {
    byte[] bytes = DecisionCodec.encode(reasons());
    for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
      byte[] damaged = bytes.clone();
      damaged[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      assertThatIllegalArgumentException().isThrownBy(() -> DecisionCodec.decode(damaged));
    }
  }

  private static Resident resident() {
    return new Resident(
        7,
        ID,
        2,
        false,
        40,
        1_000,
        AT,
        true,
        new Candidate(7, "elm", "withheld", true, false, true, 120, true, 3, 2, false, false));
  }

  private static DecisionCodec.Reasons reasons() {
    List<GroupTie> ties = List.of(new GroupTie(5, GroupRelation.CONTAINED_IN, 1.5));
    PairFeatures pair =
        new PairFeatures(
            100, 90, .9, .95, .93, .8, .97, .5, 60, 1, .75, 4, 5, 3, .625, 1, 2, .125, .25, .5,
            .375, .875, .03125, .0625, 2);
    ModelOpinion opinion = new ModelOpinion("m-1", 2.5, Rule.NAMES_CLASH);
    Verdict joined = new Verdict(Rule.MODEL_JOINS, pair, opinion);
    Placement placement =
        new Placement(
            3, false, 6, joined, joined.rule(), new Placement.Alternative(5, joined), ties);
    StoryDecision story =
        new StoryDecision(
            1,
            false,
            new Rival(1, .75),
            new Rival(0, .25),
            .5,
            List.of(new JoinEvidence("tfidf", .5, 1.5)));
    return new DecisionCodec.Reasons(placement, story);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
