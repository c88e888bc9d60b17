package dev.wirefold.engine;

import dev.wirefold.engine.CurationAction.MergeGroups;
import dev.wirefold.engine.CurationAction.MergeStories;
import dev.wirefold.engine.CurationAction.PinCanonical;
import dev.wirefold.engine.CurationAction.SplitGroup;
import dev.wirefold.engine.CurationAction.SplitStory;
import dev.wirefold.engine.CurationAction.Undo;
import dev.wirefold.engine.CurationAction.Unpin;
import java.util.ArrayList;
import java.util.List;

/** Keeps, for each editor's decision, the decision that takes it back. */
final class Inverse {

  private static final String PREFIX = "curation/";
  private static final char KIND = 'C';
  private static final int VERSION = 1;

  private Inverse() {}

  /** Returns the name under which the store keeps the inverse of a decision. */
  static String name(long position) {
    return PREFIX + "%020d".formatted(position);
  }

  /**
   * What takes a decision back.
   *
   * @param story the story that what is split off goes back to; {@link Decision#NO_STORY} if it
   *     stays where it is
   */
  record Kept(CurationAction action, int story) {}

  static byte[] toBytes(CurationAction inverse) {
    return toBytes(new Kept(inverse, Decision.NO_STORY));
  }

  static byte[] toBytes(Kept kept) {
    CurationAction inverse = kept.action();
    Bytes out = Bytes.write(KIND, VERSION).putInt(kept.story()).putText(inverse.wireName());
    switch (inverse) {
      case MergeGroups merge -> out.putInt(merge.into()).putInt(merge.from());
      case MergeStories merge -> out.putInt(merge.into()).putInt(merge.from());
      case SplitGroup split -> out.putInts(ints(split.articles()));
      case SplitStory split -> out.putInts(ints(split.articles()));
      case PinCanonical pin -> out.putInt(pin.article());
      case Unpin unpin -> out.putInt(unpin.article());
      case Undo undo -> out.putLong(undo.position());
    }
    return out.toBytes();
  }

  static Kept of(byte[] bytes) {
    Bytes in = Bytes.read(KIND, VERSION, bytes);
    int story = in.getInt();
    return new Kept(action(in), story);
  }

  private static CurationAction action(Bytes in) {
    String name = in.getTextOrEmpty();
    return switch (name) {
      case "merge-groups" -> new MergeGroups(in.getInt(), in.getInt());
      case "merge-stories" -> new MergeStories(in.getInt(), in.getInt());
      case "split-group" -> new SplitGroup(list(in.getInts()));
      case "split-story" -> new SplitStory(list(in.getInts()));
      case "pin-canonical" -> new PinCanonical(in.getInt());
      case "unpin" -> new Unpin(in.getInt());
      case "undo" -> new Undo(in.getLong());
      default -> throw new IllegalArgumentException("a stored decision is a " + name);
    };
  }

  private static int[] ints(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private static List<Integer> list(int[] numbers) {
    List<Integer> list = new ArrayList<>(numbers.length);
    for (int number : numbers) {
      list.add(number);
    }
    return list;
  }
}
