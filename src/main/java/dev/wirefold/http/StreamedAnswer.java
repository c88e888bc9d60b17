package dev.wirefold.http;

import io.micronaut.core.io.buffer.ByteArrayBufferFactory;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.ByteBodyFactory;
import io.micronaut.http.body.ByteBodyFactory.StreamingBody;
import io.micronaut.http.body.stream.BodySizeLimits;
import io.micronaut.http.body.stream.BufferConsumer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The body of an answer that is written while it is under way. Whoever writes waits while the
 * caller doesn't read, and is told by an {@link IOException} once the caller is gone. One thread
 * writes it, and not an event loop's.
 */
final class StreamedAnswer extends OutputStream {

  private static final ByteBodyFactory BODIES =
      ByteBodyFactory.createDefault(ByteArrayBufferFactory.INSTANCE);

  /** So much may be on its way. */
  private static final long AHEAD = 1 << 16;

  private final StreamingBody body;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final byte[] buffer = new byte[1 << 14];
  private int buffered;
  private boolean started;
  private boolean gone;
  private boolean ended;
  private long sent;
  private long consumed;

  StreamedAnswer() {
    this.body = BODIES.createStreamingBody(BodySizeLimits.UNLIMITED, new Caller());
  }

  /** Returns what is to be answered with. */
  ByteBody body() {
    return body.rootBody();
  }

  /** Tells whether nobody will read any more. */
  boolean isGone() {
    lock.lock();
    try {
      return gone;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int from = offset;
    int left = length;
    while (left > 0) {
      if (buffered == buffer.length) {
        flush();
      }
      int part = Math.min(left, buffer.length - buffered);
      System.arraycopy(bytes, from, buffer, buffered, part);
      buffered += part;
      from += part;
      left -= part;
    }
  }

  @Override
  public void flush() throws IOException {
    if (buffered > 0) {
      byte[] part = Arrays.copyOf(buffer, buffered);
      buffered = 0;
      awaitRoom(part.length);
      body.sharedBuffer().add(BODIES.readBufferFactory().adapt(part));
    }
  }

  /** Ends the answer. */
  @Override
  public void close() throws IOException {
    if (!ended) {
      ended = true;
      try {
        flush();
      } finally {
        body.sharedBuffer().complete();
      }
    }
  }

  private void awaitRoom(int bytes) throws IOException {
    lock.lock();
    try {
      while (!gone && (!started || sent - consumed > AHEAD)) {
        changed.await();
      }
      if (gone) {
        throw new IOException("the caller is gone");
      }
      sent += bytes;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the service is stopping", e);
    } finally {
      lock.unlock();
    }
  }

  /** What the server says of the caller. */
  private final class Caller implements BufferConsumer.Upstream {

    @Override
    public void start() {
      lock.lock();
      try {
        started = true;
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void onBytesConsumed(long bytes) {
      lock.lock();
      try {
        started = true;
        consumed = bytes > Long.MAX_VALUE / 2 - consumed ? Long.MAX_VALUE / 2 : consumed + bytes;
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void allowDiscard() {
      lock.lock();
      try {
        gone = true;
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }
}
