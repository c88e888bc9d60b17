package dev.wirefold.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

/** Answers with a problem where there is no request yet that the server could route. */
final class RawProblem {

  private RawProblem() {}

  /**
   * Answers through the HTTP codec, and closes the connection.
   *
   * @param instance the path that was called; empty if that is not known
   */
  static void writeAndClose(ChannelHandlerContext context, Problem problem, String instance) {
    byte[] body = ProblemWriter.json(problem, instance);
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(problem.type().status()),
            Unpooled.wrappedBuffer(body));
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, ProblemWriter.MEDIA_TYPE)
        .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
  }

  /** Answers below the HTTP codec, and closes the connection. */
  static void writeBytesAndClose(ChannelHandlerContext context, Problem problem) {
    byte[] body = ProblemWriter.json(problem, "");
    String head =
        """
        HTTP/1.1 %s\r
        content-type: %s\r
        content-length: %d\r
        retry-after: %d\r
        connection: close\r
        \r
        """
            .formatted(
                HttpResponseStatus.valueOf(problem.type().status()),
                ProblemWriter.MEDIA_TYPE,
                body.length,
                problem.retryAfter());
    context
        .writeAndFlush(Unpooled.wrappedBuffer(head.getBytes(US_ASCII), body))
        .addListener(ChannelFutureListener.CLOSE);
  }
}
