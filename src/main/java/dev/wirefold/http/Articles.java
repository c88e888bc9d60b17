package dev.wirefold.http;

import dev.wirefold.service.Fault;
import dev.wirefold.service.ReadArticle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the calls that take articles have in common: they say in one way why one can't be taken. */
final class Articles {

  private Articles() {}

  /**
   * Returns what was read if it is an article.
   *
   * @param pointer the JSON pointer of the article in the body
   * @throws ProblemException if there is none
   */
  static ReadArticle.Good require(ReadArticle read, String pointer) {
    return switch (read) {
      case ReadArticle.Good good -> good;
      case ReadArticle.Refused refused -> throw refusal(errors(refused.faults(), null, pointer));
      case ReadArticle.Unreadable it -> throw refusal(List.of(error(it.fault(), null, pointer)));
    };
  }

  /** Says where faults are. */
  static List<Problem.Mistake> errors(List<Fault> faults, @Nullable Long line, String pointer) {
    return faults.stream().map(fault -> error(fault, line, pointer)).toList();
  }

  /**
   * Says that what should be JSON is none.
   *
   * @param what what it is that should be
   */
  static Problem unreadable(String what, Fault fault) {
    return Problem.of(ProblemType.BAD_JSON, what + " " + fault.fix() + ".");
  }

  /** Says where a fault is. */
  static Problem.Mistake error(Fault fault, @Nullable Long line, String pointer) {
    return new Problem.Mistake(
        line,
        fault.field().isEmpty() ? pointer : pointer + "/" + fault.field(),
        null,
        fault.value().isEmpty() ? null : fault.value(),
        fault.fix());
  }

  static ProblemException refusal(List<Problem.Mistake> errors) {
    String detail = errors.size() == 1 ? "One article can't be taken." : "Articles can't be taken.";
    return ProblemException.of(ProblemType.BAD_ARTICLE, detail, errors);
  }
}
