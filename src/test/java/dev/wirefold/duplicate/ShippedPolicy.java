package dev.wirefold.duplicate;

import dev.wirefold.format.VerifierModelFile;

/** What decides unless somebody asks for something else: the rules and the bundled model. */
final class ShippedPolicy {

  static final DuplicatePolicy POLICY =
      DuplicatePolicy.DEFAULT.withModel(VerifierModelFile.bundled());

  private ShippedPolicy() {}
}
