package dev.vote.domain.sheet;

/** Reads a table from a file. What the file is, its bytes tell; its name isn't asked. */
public final class SheetReader {

    public static final int MAX_BYTES = 5 * 1024 * 1024;

    private static final int ZIP = 0x504B0304;
    private static final int OLE = 0xD0CF11E0;

    private SheetReader() {}

    /** @throws SheetRefused with the reason */
    public static Sheet read(byte[] file) {
        if (file.length == 0) {
            throw new SheetRefused(SheetFault.EMPTY);
        }
        if (file.length > MAX_BYTES) {
            throw new SheetRefused(SheetFault.TOO_LARGE);
        }
        return switch (start(file)) {
            case ZIP -> XlsxTable.read(file);
            case OLE -> throw new SheetRefused(SheetFault.OLD_OR_LOCKED);
            default -> CsvTable.read(PlainText.of(file));
        };
    }

    private static int start(byte[] file) {
        int start = 0;
        for (int index = 0; index < Math.min(4, file.length); index++) {
            start = start << 8 | file[index] & 0xFF;
        }
        return start;
    }
}
