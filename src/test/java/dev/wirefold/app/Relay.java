package dev.wirefold.app;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A stretch of network between a client and a server on this machine, which a test may cut. */
final class Relay implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final ServerSocket door;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition healed = lock.newCondition();
  private boolean cut;

  private Relay(ServerSocket door, int target) {
    this.door = door;
    this.target = target;
  }

  /** Opens a way to a port. */
  static Relay to(int port) throws IOException {
    Relay relay = new Relay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
    Thread.ofPlatform().daemon().name("relay").start(relay::accept);
    return relay;
  }

  int port() {
    return door.getLocalPort();
  }

  /** Lets nothing through from now on; connections stay open, and neither end is told. */
  void cut() {
    lock.lock();
    try {
      cut = true;
    } finally {
      lock.unlock();
    }
  }

  /** Lets everything through again, what was held back first. */
  void heal() {
    lock.lock();
    try {
      cut = false;
      healed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Thread.ofVirtual().start(() -> connect(client));
      } catch (IOException e) {
        // it is closed
      }
    }
  }

  private void connect(Socket client) {
    Socket server = new Socket();
    open.add(client);
    open.add(server);
    try {
      awaitHealed();
      server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
    } catch (IOException | InterruptedException e) {
      end(client, server);
      return;
    }
    Thread.ofVirtual().start(() -> pump(client, server));
    Thread.ofVirtual().start(() -> pump(server, client));
  }

  private void pump(Socket from, Socket to) {
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        awaitHealed();
        out.write(buffer, 0, read);
      }
    } catch (IOException | InterruptedException e) {
      // one end is gone, and the other is told below
    }
    end(from, to);
  }

  private void awaitHealed() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (cut) {
        healed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  private void end(Socket... sockets) {
    for (Socket each : sockets) {
      open.remove(each);
      try {
        each.close();
      } catch (IOException e) {
        // it is of no more use
      }
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    heal();
    open.forEach(this::end);
  }
}
