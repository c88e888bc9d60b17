package dev.wirefold.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Cuts off who sends the head of a request too slowly. It stands before the codec and sees bytes;
 * {@link MessageGuard}, behind the codec, tells it where a message begins and ends. One connection,
 * one event loop.
 */
final class HeadTimer extends ChannelInboundHandlerAdapter {

  private final Duration patience;
  private boolean awaitsHead = true;
  private @Nullable Future<?> deadline;

  HeadTimer(Duration patience) {
    this.patience = patience;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    if (awaitsHead && deadline == null) {
      deadline =
          context
              .executor()
              .schedule(
                  () -> context.fireUserEventTriggered(TooSlow.HEAD),
                  patience.toMillis(),
                  TimeUnit.MILLISECONDS);
    }
    super.channelRead(context, message);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    headArrived();
    super.channelInactive(context);
  }

  /** Is told that a head is there. */
  void headArrived() {
    awaitsHead = false;
    Future<?> running = deadline;
    deadline = null;
    if (running != null) {
      running.cancel(false);
    }
  }

  /** Is told that a message is complete, so that what comes now is the next one's head. */
  void messageArrived() {
    awaitsHead = true;
  }

  /** What was too slow. */
  enum TooSlow {
    HEAD
  }
}
