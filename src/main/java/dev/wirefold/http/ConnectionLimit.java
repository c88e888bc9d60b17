package dev.wirefold.http;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Refuses connections beyond so many at a time. */
@Sharable
@Singleton
final class ConnectionLimit extends ChannelInboundHandlerAdapter {

  private static final AttributeKey<Boolean> COUNTED = AttributeKey.valueOf("wirefold.counted");

  private final int limit;
  private final AtomicInteger open = new AtomicInteger();

  ConnectionLimit(HttpSettings settings) {
    this.limit = settings.limits().connections();
  }

  @Override
  public void channelActive(ChannelHandlerContext context) throws Exception {
    open.incrementAndGet();
    context.channel().attr(COUNTED).set(true);
    if (open.get() > limit) {
      RawProblem.writeBytesAndClose(
          context,
          Problem.retryAfter(
              ProblemType.NOT_READY,
              "Other connections take all there are (wirefold.limits.connections).",
              1));
      return;
    }
    super.channelActive(context);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    if (context.channel().attr(COUNTED).getAndSet(null) != null) {
      open.decrementAndGet();
    }
    super.channelInactive(context);
  }

  /** Returns how many connections are open. */
  int open() {
    return open.get();
  }
}
