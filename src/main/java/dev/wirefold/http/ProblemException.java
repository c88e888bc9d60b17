package dev.wirefold.http;

import java.util.List;

/** Ends a request with a problem. It has no stack trace: it tells a caller, not a programmer. */
final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  static ProblemException of(ProblemType type, String detail) {
    return new ProblemException(Problem.of(type, detail));
  }

  static ProblemException of(ProblemType type, String detail, List<Problem.Mistake> errors) {
    return new ProblemException(Problem.of(type, detail, errors));
  }

  Problem problem() {
    return problem;
  }
}
