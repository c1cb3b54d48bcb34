package dev.vote.sandbox.database;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Leads connections from a port of its own to another one, both on 127.0.0.1. What is sent there is held up, packet by
 * packet; what comes back isn't. At most {@value #MOST} connections at a time: others wait.
 */
final class Detour implements AutoCloseable {

    private static final int MOST = 200;
    private static final int PACKET_BYTES = 65_536;

    private final ServerSocket entrance;
    private final int exit;
    private final Semaphore room = new Semaphore(MOST);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "detour");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Duration delay = Duration.ZERO;

    /** @param exit the port where it leads */
    Detour(int exit) {
        this.exit = exit;
        try {
            entrance = new ServerSocket(0, MOST, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::letIn);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** For every packet from now on. */
    void delay(Duration value) {
        delay = value;
    }

    private void letIn() {
        try {
            while (true) {
                room.acquire();
                lead(entrance.accept());
            }
        } catch (IOException e) {
            // closed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever finds nobody there is told so, as without the detour. */
    private void lead(Socket near) throws IOException {
        open.add(near);
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), exit);
            open.add(far);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            threads.execute(() -> {
                pass(near, far, true);
                room.release();
            });
            threads.execute(() -> pass(far, near, false));
        } catch (IOException e) {
            leave(near);
            room.release();
        }
    }

    private void pass(Socket from, Socket to, boolean heldUp) {
        byte[] packet = new byte[PACKET_BYTES];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(packet); length >= 0; length = in.read(packet)) {
                if (heldUp) {
                    closed.await(delay.toMillis(), TimeUnit.MILLISECONDS);
                }
                out.write(packet, 0, length);
            }
        } catch (IOException e) {
            // one end is gone: the other one goes too
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            leave(from);
            leave(to);
        }
    }

    private void leave(Socket socket) {
        open.remove(socket);
        quietly(socket);
    }

    private static void quietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            // it is gone, one way or the other
        }
    }

    /** Cuts every connection. */
    @Override
    public void close() {
        closed.countDown();
        quietly(entrance);
        open.forEach(this::leave);
        threads.shutdownNow();
    }
}
