package dev.vote.domain.sheet;

import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through a workbook's parts before they are read as a table. The library makes room for every column up to the one
 * that a cell says it is in, so one cell in column ZZZZZZ would take gigabytes; and it does more work the more cells.
 */
final class CellCheck {

    static final int MAX_CELLS = Sheet.MAX_ROWS * Sheet.MAX_COLUMNS;

    /** The last column that exists is XFD. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");

    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private int cells;

    CellCheck() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** @throws SheetRefused for a part that isn't as it should be, or with too many cells */
    void look(byte[] part) {
        try {
            XMLStreamReader reader = xml.createXMLStreamReader(new ByteArrayInputStream(part));
            while (reader.hasNext()) {
                look(reader.next(), reader);
            }
            reader.close();
        } catch (XMLStreamException e) {
            throw new SheetRefused(SheetFault.DAMAGED);
        }
    }

    private void look(int event, XMLStreamReader reader) {
        if (event == XMLStreamConstants.DTD) {
            throw new SheetRefused(SheetFault.DAMAGED);
        }
        if (event == XMLStreamConstants.START_ELEMENT && "c".equals(reader.getLocalName())) {
            String address = reader.getAttributeValue(null, "r");
            if (address != null && !ADDRESS.matcher(address).matches()) {
                throw new SheetRefused(SheetFault.DAMAGED);
            }
            if (++cells > MAX_CELLS) {
                throw new SheetRefused(SheetFault.TOO_LARGE);
            }
        }
    }
}
