package dev.wirefold.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A broker's guarded doors: who may come in, and by which settings of Kafka's clients. */
final class KafkaSecurity {

  /** What must never be shown. */
  static final String SECRET = "Quarndon-7431";

  /** How a broker is told of the user. */
  static final String SCRAM_USER = "SCRAM-SHA-256=[name=desk,password=" + SECRET + "]";

  /** Which door speaks what. */
  static final String PROTOCOLS = "PASSWORD:SASL_SSL,CERTIFICATE:SSL";

  private final Path folder;
  private final int passwordPort;
  private final int certificatePort;

  private KafkaSecurity(Path folder, int passwordPort, int certificatePort) {
    this.folder = folder;
    this.passwordPort = passwordPort;
    this.certificatePort = certificatePort;
  }

  /** Makes keys for a broker and a client. */
  static KafkaSecurity make(Path folder, int passwordPort, int certificatePort) throws IOException {
    for (String name : new String[] {"broker", "client"}) {
      String _ =
          Shell.run(
              Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
              "-genkeypair",
              "-alias",
              name,
              "-keyalg",
              "EC",
              "-dname",
              "CN=" + name,
              "-ext",
              "san=ip:127.0.0.1",
              "-storetype",
              "PKCS12",
              "-keystore",
              folder.resolve(name + ".p12").toString(),
              "-storepass",
              SECRET);
    }
    return new KafkaSecurity(folder, passwordPort, certificatePort);
  }

  /** Returns the broker's listeners. */
  String listeners() {
    return "PASSWORD://127.0.0.1:%d,CERTIFICATE://127.0.0.1:%d"
        .formatted(passwordPort, certificatePort);
  }

  /** Returns the broker's settings; a key that it trusts is its own certificate. */
  String brokerSettings() {
    return """
    ssl.keystore.location=%1$s
    ssl.keystore.password=%3$s
    ssl.truststore.location=%2$s
    ssl.truststore.password=%3$s
    listener.name.certificate.ssl.client.auth=required
    listener.name.password.sasl.enabled.mechanisms=SCRAM-SHA-256,OAUTHBEARER
    listener.name.password.scram-sha-256.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
    listener.name.password.oauthbearer.sasl.jaas.config=org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required unsecuredLoginStringClaim_sub="broker";
    """
        .formatted(folder.resolve("broker.p12"), folder.resolve("client.p12"), SECRET);
  }

  /** Returns where who has a password or a token comes in. */
  String passwordDoor() {
    return "127.0.0.1:" + passwordPort;
  }

  /** Returns where who has a certificate comes in. */
  String certificateDoor() {
    return "127.0.0.1:" + certificatePort;
  }

  Map<String, String> password(String password) {
    return Map.of(
        "security.protocol",
        "SASL_SSL",
        "sasl.mechanism",
        "SCRAM-SHA-256",
        "sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"desk\" password=\"%s\";"
            .formatted(password),
        "ssl.truststore.location",
        folder.resolve("broker.p12").toString(),
        "ssl.truststore.password",
        SECRET);
  }

  Map<String, String> token() {
    return Map.of(
        "security.protocol", "SASL_SSL",
        "sasl.mechanism", "OAUTHBEARER",
        "sasl.jaas.config",
            "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required unsecuredLoginStringClaim_sub=\"desk\";",
        "ssl.truststore.location", folder.resolve("broker.p12").toString(),
        "ssl.truststore.password", SECRET);
  }

  Map<String, String> certificate() {
    return Map.of(
        "security.protocol",
        "SSL",
        "ssl.keystore.location",
        folder.resolve("client.p12").toString(),
        "ssl.keystore.password",
        SECRET,
        "ssl.truststore.location",
        folder.resolve("broker.p12").toString(),
        "ssl.truststore.password",
        SECRET);
  }
}
