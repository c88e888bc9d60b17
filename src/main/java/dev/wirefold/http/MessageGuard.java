package dev.wirefold.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Answers messages that the codec can't make sense of, and cuts off bodies that come in too slowly.
 * Only time in which the server waits for the body counts, so that back-pressure is nobody's fault.
 * One connection, one event loop.
 */
final class MessageGuard extends ChannelDuplexHandler {

  /** What has to come within the time. */
  private static final int WINDOW_BYTES = 1 << 14;

  private final HeadTimer headTimer;
  private final long patience;
  private int unanswered;
  private boolean broken;

  private boolean inBody;
  private boolean waiting;
  private long waitingSince;
  private long waited;
  private long windowBytes;
  private @Nullable Future<?> deadline;

  MessageGuard(HeadTimer headTimer, Duration patience) {
    this.headTimer = headTimer;
    this.patience = patience.toNanos();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    if (broken) {
      ReferenceCountUtil.release(message);
      return;
    }
    if (message instanceof HttpRequest) {
      headTimer.headArrived();
    }
    if (message instanceof HttpObject object && object.decoderResult().isFailure()) {
      refuse(context, object);
      return;
    }
    if (message instanceof HttpRequest request && !isDecodable(request.uri())) {
      ReferenceCountUtil.release(message);
      answerOrClose(
          context,
          Problem.of(
              ProblemType.BAD_REQUEST,
              "The path %s has a %% that begins no escape; write %% itself as %%25."
                  .formatted(path(request.uri()))),
          path(request.uri()));
      return;
    }
    if (message instanceof HttpRequest) {
      unanswered++;
      begin();
    }
    if (message instanceof HttpContent content) {
      arrived(context, content.content().readableBytes());
    }
    if (message instanceof LastHttpContent) {
      end();
      headTimer.messageArrived();
    }
    super.channelRead(context, message);
  }

  /** Only a body that didn't come at once needs a timer. */
  @Override
  public void channelReadComplete(ChannelHandlerContext context) throws Exception {
    if (inBody && deadline == null) {
      watch(context, patience);
    }
    super.channelReadComplete(context);
  }

  @Override
  public void read(ChannelHandlerContext context) throws Exception {
    if (inBody && !waiting) {
      waiting = true;
      waitingSince = System.nanoTime();
    }
    super.read(context);
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
      throws Exception {
    boolean interim = message instanceof HttpResponse response && response.status().code() < 200;
    if (message instanceof LastHttpContent && !interim) {
      unanswered--;
      if (broken) {
        super.write(context, message, promise.unvoid().addListener(ChannelFutureListener.CLOSE));
        return;
      }
    }
    super.write(context, message, promise);
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
    if (event == HeadTimer.TooSlow.HEAD) {
      answerOrClose(
          context,
          Problem.of(
              ProblemType.REQUEST_TIMEOUT,
              "The head of the request came in too slowly (wirefold.http.head-timeout)."));
      return;
    }
    super.userEventTriggered(context, event);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    end();
    super.channelInactive(context);
  }

  private void refuse(ChannelHandlerContext context, HttpObject object) {
    Throwable cause = object.decoderResult().cause();
    ReferenceCountUtil.release(object);
    if (object instanceof HttpRequest) {
      answerOrClose(context, problem(cause));
      return;
    }
    breakOff(context, new IOException("the body is no correct HTTP", cause));
  }

  private static Problem problem(Throwable cause) {
    return switch (cause) {
      case TooLongHttpLineException e ->
          Problem.of(
              ProblemType.URI_TOO_LONG,
              "The first line has more bytes than wirefold.limits.uri-bytes allows.");
      case TooLongHttpHeaderException e ->
          Problem.of(
              ProblemType.HEADERS_TOO_LARGE,
              "The headers have more bytes than wirefold.limits.head-bytes allows.");
      default -> Problem.of(ProblemType.BAD_REQUEST, "The head of the request is no correct HTTP.");
    };
  }

  /** Tells whether each percent sign in the path of an address begins an escape. */
  private static boolean isDecodable(String uri) {
    if (uri.indexOf('%') < 0) {
      return true;
    }
    String path = path(uri);
    for (int at = path.indexOf('%'); at >= 0; at = path.indexOf('%', at + 1)) {
      if (at + 2 >= path.length()
          || !HexFormat.isHexDigit(path.charAt(at + 1))
          || !HexFormat.isHexDigit(path.charAt(at + 2))) {
        return false;
      }
    }
    return true;
  }

  private static String path(String uri) {
    int query = uri.indexOf('?');
    return query < 0 ? uri : uri.substring(0, query);
  }

  private void answerOrClose(ChannelHandlerContext context, Problem problem) {
    answerOrClose(context, problem, "");
  }

  /** Answers if nothing else is being answered, which an answer between would garble. */
  private void answerOrClose(ChannelHandlerContext context, Problem problem, String instance) {
    broken = true;
    end();
    if (unanswered == 0) {
      RawProblem.writeAndClose(context, problem, instance);
    } else {
      close(context);
    }
  }

  private static void close(ChannelHandlerContext context) {
    var _ = context.close();
  }

  /** Lets whoever reads the body know; the connection ends with the answer, or soon. */
  private void breakOff(ChannelHandlerContext context, IOException cause) {
    broken = true;
    end();
    if (unanswered == 0) {
      close(context);
      return;
    }
    context.fireExceptionCaught(cause);
    deadline = context.executor().schedule(() -> close(context), patience, TimeUnit.NANOSECONDS);
  }

  private void begin() {
    inBody = true;
    waiting = false;
    waited = 0;
    windowBytes = 0;
  }

  private void arrived(ChannelHandlerContext context, int bytes) {
    if (waiting) {
      waiting = false;
      waited += System.nanoTime() - waitingSince;
    }
    windowBytes += bytes;
    if (windowBytes >= WINDOW_BYTES) {
      windowBytes = 0;
      waited = 0;
    } else if (waited >= patience && inBody) {
      breakOff(context, new SlowBodyException());
    }
  }

  private void end() {
    inBody = false;
    Future<?> running = deadline;
    deadline = null;
    if (running != null) {
      running.cancel(false);
    }
  }

  /** One timer a body: when it runs out and some time is left, it is set again. */
  private void watch(ChannelHandlerContext context, long nanos) {
    deadline = context.executor().schedule(() -> check(context), nanos, TimeUnit.NANOSECONDS);
  }

  private void check(ChannelHandlerContext context) {
    long total = waited + (waiting ? System.nanoTime() - waitingSince : 0);
    if (total >= patience) {
      breakOff(context, new SlowBodyException());
    } else {
      watch(context, patience - total);
    }
  }
}
