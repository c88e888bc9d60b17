package dev.wirefold.service;

import java.time.InstantSource;

/**
 * The clock that a service's log takes its times from. Frameworks bring clocks of their own, so it
 * is asked for by this name.
 */
public record ServiceClock(InstantSource source) {}
