package dev.wirefold.format.wire;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.wirefold.service.DocumentFormat;
import java.io.IOException;

/** Looks for documents that end in anything but articles and faults, led by what they reach. */
class DocumentFuzzTest {

  private static final DocumentFormat[] FORMATS = {
    DocumentFormat.NINJS,
    DocumentFormat.NEWSML_G2,
    DocumentFormat.NITF,
    DocumentFormat.RSS,
    DocumentFormat.ATOM,
    DocumentFormat.HTML,
    DocumentFormat.WARC,
    DocumentFormat.CSV,
    DocumentFormat.PARQUET
  };

  @FuzzTest(maxDuration = "2m")
  void document_endsInArticlesOrFaults(FuzzedDataProvider data) throws IOException {
    DocumentFormat format = data.pickValue(FORMATS);
    HostileDocumentTest.check(format, data.consumeRemainingAsBytes());
  }
}
