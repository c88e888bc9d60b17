package dev.wirefold.http;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import jakarta.inject.Singleton;

/** Puts this package's guards into the pipeline of each connection. */
@Singleton
final class PipelineCustomizer implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

  private final HttpTimes times;
  private final ConnectionLimit connections;
  private final PendingTrailers trailers;

  PipelineCustomizer(HttpSettings settings, ConnectionLimit connections, PendingTrailers trailers) {
    this.times = settings.times();
    this.connections = connections;
    this.trailers = trailers;
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new ForListener());
    return event.getBean();
  }

  private final class ForListener implements NettyServerCustomizer {

    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      return role == ChannelRole.CONNECTION ? new ForConnection(channel) : this;
    }
  }

  private final class ForConnection implements NettyServerCustomizer {

    private final Channel channel;

    ForConnection(Channel channel) {
      this.channel = channel;
    }

    @Override
    public void onStreamPipelineBuilt() {
      ChannelPipeline pipeline = channel.pipeline();
      HeadTimer headTimer = new HeadTimer(times.head());
      pipeline.addFirst("wirefold-head-timer", headTimer);
      pipeline.addFirst("wirefold-connections", connections);
      pipeline.addAfter(
          ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
          "wirefold-message-guard",
          new MessageGuard(headTimer, times.body()));
      pipeline.addAfter(
          ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
          "wirefold-trailers",
          new TrailerSender(trailers));
    }
  }
}
