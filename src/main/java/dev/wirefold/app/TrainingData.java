package dev.wirefold.app;

import dev.wirefold.app.Intake.BadLine;
import dev.wirefold.article.Article;
import dev.wirefold.format.ArticleParser;
import dev.wirefold.format.FieldMap;
import dev.wirefold.format.InputException;
import dev.wirefold.format.InputForm;
import dev.wirefold.format.InputLine;
import dev.wirefold.format.LineReader;
import dev.wirefold.format.ParsedLine.Parsed;
import dev.wirefold.format.ParsedLine.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What a model is trained on. */
final class TrainingData {

  private TrainingData() {}

  /**
   * Reads articles, and tells of lines that give none.
   *
   * @throws InputException if no line gives one
   */
  static List<Article> articles(
      List<String> files, List<String> renamings, String format, PrintStream err)
      throws IOException {
    FieldMap fields = Failures.argument(() -> FieldMap.of(renamings));
    InputForm form = Failures.argument(() -> InputForm.of("wirefold", format, fields));
    ArticleParser parser = new ArticleParser(fields, ArticleParser.DEFAULT_MAX_CHARS);
    List<Article> articles = new ArrayList<>();
    List<BadLine> badLines = new ArrayList<>();
    try (LineReader lines =
        LineReader.open(
            files, InputStream.nullInputStream(), LineReader.DEFAULT_MAX_LINE_BYTES, form)) {
      for (InputLine line = lines.next(); line != null; line = lines.next()) {
        switch (parser.parse(line)) {
          case Parsed parsed -> articles.add(parsed.article());
          case Rejected rejected -> badLines.add(Intake.badLine(line, rejected));
        }
      }
    }
    ClusterRun.reportBadLines(badLines, err);
    if (articles.isEmpty()) {
      throw InputException.damaged(
          "not one line of " + String.join(", ", files) + " is an article");
    }
    return articles;
  }

  /** Returns the hash of files one after the other, as {@code cat FILES | sha256sum} prints it. */
  static String hash(List<String> files) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String file : files) {
        digest.update(Files.readAllBytes(Path.of(file)));
      }
      return "sha256:" + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
