package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** An export as a member of staff asks for it on the page, and downloads it. */
final class ExportFile {

    private static final String PAGE = "/admin/exports";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ExportFile() {}

    /**
     * Fills the page's form.
     *
     * @return the run's number
     */
    static long request(StaffSession session, String kind, String format, long contestId) {
        StaffClient client = ask(session, kind, format, contestId);
        assertThat(client.leadsTo()).as(client.body()).startsWith(PAGE + "?run=");
        return Long.parseLong(client.leadsTo().substring((PAGE + "?run=").length()));
    }

    /** The page's answer to its form; contest 0 is all. */
    static StaffClient ask(StaffSession session, String kind, String format, long contestId) {
        return StaffClient.of(session)
                .get(PAGE)
                .send(
                        PAGE,
                        "ask",
                        "ask",
                        "kind",
                        kind,
                        "format",
                        format,
                        "contest",
                        Long.toString(contestId),
                        "first",
                        "",
                        "last",
                        "",
                        "start",
                        "start");
    }

    static HttpResponse<InputStream> download(StaffSession session, long run) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Stage.urlOf(PAGE + '/' + run + "/download")))
                .header("Cookie", session.cookie())
                .header("Accept-Language", "en")
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Its lines by the header's names, without the byte order mark. */
    static List<CSVRecord> csv(StaffSession session, String kind, long contestId) throws IOException {
        byte[] bytes = bytes(session, request(session, kind, "CSV", contestId));
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        String text = new String(bytes, StandardCharsets.UTF_8).substring(1);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return CSVParser.parse(text, format).getRecords();
    }

    /** Its rows, the header first. */
    static List<Row> xlsx(StaffSession session, String kind, long contestId) throws IOException {
        byte[] bytes = bytes(session, request(session, kind, "XLSX", contestId));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.toList();
        }
    }

    private static byte[] bytes(StaffSession session, long run) throws IOException {
        HttpResponse<InputStream> response = download(session, run);
        assertThat(response.statusCode()).isEqualTo(200);
        try (InputStream body = response.body()) {
            return body.readAllBytes();
        }
    }

    static String state(long run) {
        return Sql.text("SELECT state FROM export_run WHERE id = ?", run);
    }
}
