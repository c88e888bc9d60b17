package dev.wirefold.http;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import org.jspecify.annotations.Nullable;

/** Lets the trailers of an answer follow it; one for each connection. */
final class TrailerSender extends ChannelOutboundHandlerAdapter {

  private final PendingTrailers pending;
  private @Nullable Trailers trailers;

  TrailerSender(PendingTrailers pending) {
    this.pending = pending;
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse response) {
      String mark = response.headers().get(PendingTrailers.MARK);
      trailers = mark == null ? null : pending.take(mark);
      response.headers().remove(PendingTrailers.MARK);
    }
    Trailers due = trailers;
    Object sent = message;
    if (due != null && message instanceof LastHttpContent last) {
      trailers = null;
      sent = with(last, due);
    }
    ChannelFuture _ = context.write(sent, promise);
  }

  private static LastHttpContent with(LastHttpContent last, Trailers trailers) {
    LastHttpContent longer = new DefaultLastHttpContent(last.content());
    trailers.fields().forEach(longer.trailingHeaders()::set);
    return longer;
  }
}
