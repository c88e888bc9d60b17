package dev.wirefold.service;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.LogCommand;
import java.util.List;

/** What became of JSON that asks for something. */
public sealed interface ReadCommand {

  /**
   * A command, and the article that it is about.
   *
   * @param warnings what could not be understood
   */
  record Good(LogCommand command, ArticleId id, List<Warning> warnings) implements ReadCommand {

    public Good {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Nothing that makes sense.
   *
   * @param faults why not, each field's
   */
  record Bad(List<Fault> faults) implements ReadCommand {

    public Bad {
      faults = List.copyOf(faults);
    }
  }

  /** No JSON object at all, and why not. */
  record Unreadable(Fault fault) implements ReadCommand {}
}
