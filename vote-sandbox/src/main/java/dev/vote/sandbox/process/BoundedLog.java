package dev.vote.sandbox.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A log file that can't fill the disk: at its limit it becomes {@code name.1}, replacing the one before, and begins anew.
 * It goes on where the last run stopped.
 */
public final class BoundedLog implements AutoCloseable {

    /** Ten megabytes; with the file before it, twice as much on the disk. */
    public static final long DEFAULT_LIMIT_BYTES = 10_000_000;

    private final Path file;
    private final long limitBytes;
    private OutputStream output;
    private long size;

    public BoundedLog(Path file) {
        this(file, DEFAULT_LIMIT_BYTES);
    }

    public BoundedLog(Path file, long limitBytes) {
        this.file = file.toAbsolutePath();
        this.limitBytes = limitBytes;
        try {
            Files.createDirectories(this.file.getParent());
            open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file() {
        return file;
    }

    /** What can't be written is dropped: a full disk must not stop the program that is talking. */
    public void line(String text) {
        byte[] bytes = (text + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        writeIfPossible(bytes, bytes.length);
    }

    /** Copies a program's output until it ends, on a daemon thread. Nothing is left unread, even if it can't be written. */
    public void follow(InputStream source, String threadName) {
        Thread thread = new Thread(() -> copy(source), threadName);
        thread.setDaemon(true);
        thread.start();
    }

    /** Copies a program's output until it ends, on this thread. */
    public void drain(InputStream source) {
        copy(source);
    }

    /** The last bytes of the file as text, from the start of a line where there is one. */
    public synchronized String tail(int bytes) {
        try (var reader = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, reader.length() - bytes);
            byte[] content = new byte[(int) (reader.length() - from)];
            reader.seek(from);
            reader.readFully(content);
            String text = new String(content, StandardCharsets.UTF_8);
            return from == 0 ? text : text.substring(text.indexOf('\n') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            output.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(InputStream source) {
        byte[] buffer = new byte[8192];
        try (source) {
            for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
                writeIfPossible(buffer, read);
            }
        } catch (IOException e) {
            // the program is gone, and its pipe with it
        }
    }

    private synchronized void writeIfPossible(byte[] bytes, int length) {
        try {
            write(bytes, length);
        } catch (IOException e) {
            // dropped
        }
    }

    private void write(byte[] bytes, int length) throws IOException {
        if (size > 0 && size + length > limitBytes) {
            output.close();
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            open();
        }
        output.write(bytes, 0, length);
        size += length;
    }

    private void open() throws IOException {
        output = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        size = Files.size(file);
    }
}
