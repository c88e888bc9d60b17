package dev.wirefold.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the serve command was asked for; what is null is left to the configuration.
 *
 * @param config a file with settings
 * @param host the address to listen on
 * @param port the port to listen on, 0 for any
 * @param data the folder in which the service keeps what it must not lose
 */
public record ServeOptions(
    @Nullable Path config, @Nullable String host, @Nullable Integer port, @Nullable Path data) {}
