package dev.vote.domain.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Unpacks an XLSX under a limit, checks it, and packs it anew, so that what is read afterwards is exactly what was counted
 * and checked, whatever the archive's directory says. Pictures and the like count, but stay out.
 */
final class WorkbookParts {

    static final int MAX_UNPACKED_BYTES = 40 * 1024 * 1024;

    private static final int MAX_PARTS = 1_000;
    private static final int CHUNK = 16 * 1024;

    private final CellCheck check = new CellCheck();
    private final byte[] chunk = new byte[CHUNK];
    private int parts;
    private long unpackedBytes;

    private WorkbookParts() {}

    /** @throws SheetRefused for a bomb, or what can't be unpacked */
    static byte[] repack(byte[] xlsx) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(xlsx));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            to.setLevel(Deflater.BEST_SPEED);
            new WorkbookParts().copyAll(from, to);
        } catch (IOException | IllegalArgumentException e) {
            // illegal: a name in the archive that isn't UTF-8
            throw new SheetRefused(SheetFault.DAMAGED);
        }
        return bytes.toByteArray();
    }

    private void copyAll(ZipInputStream from, ZipOutputStream to) throws IOException {
        for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
            if (++parts > MAX_PARTS) {
                throw new SheetRefused(SheetFault.TOO_LARGE);
            }
            if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) {
                byte[] content = unpack(from);
                check.look(content);
                to.putNextEntry(new ZipEntry(part.getName()));
                to.write(content);
            } else {
                skip(from);
            }
        }
    }

    private byte[] unpack(ZipInputStream from) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int count = next(from); count >= 0; count = next(from)) {
            content.write(chunk, 0, count);
        }
        return content.toByteArray();
    }

    private void skip(ZipInputStream from) throws IOException {
        while (next(from) >= 0) {
            // counted, not kept
        }
    }

    private int next(ZipInputStream from) throws IOException {
        int count = from.read(chunk);
        unpackedBytes += Math.max(count, 0);
        if (unpackedBytes > MAX_UNPACKED_BYTES) {
            throw new SheetRefused(SheetFault.TOO_LARGE);
        }
        return count;
    }
}
