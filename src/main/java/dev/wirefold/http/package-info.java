/**
 * The HTTP service: requests in, JSON and problems out.
 *
 * <p>May import the core, and Micronaut, Netty and Jackson. What it needs beyond the core it asks
 * for through the ports of {@code service}, which {@code app} binds. Open {@code HttpServer} first.
 * Not for decisions: those are the engine's.
 */
@NullMarked
package dev.wirefold.http;

import org.jspecify.annotations.NullMarked;
