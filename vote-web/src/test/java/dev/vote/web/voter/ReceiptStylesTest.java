package dev.vote.web.voter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ReceiptStylesTest {

    private static final String ICON = "payment\\.[a-z-]+\\.icon";

    /** An open one has the colour of whatever goes on. */
    @Test
    void whateverBecomesOfAPaymentHasItsColour() throws IOException {
        String styles = Files.readString(Path.of("src/main/webapp/assets/vote.css"));

        assertThat(ResourceBundle.getBundle("dev.vote.web.messages").keySet().stream()
                        .filter(key -> key.matches(ICON))
                        .map(key -> key.split("\\.")[1])
                        .filter(status -> !status.equals("open")))
                .isNotEmpty()
                .allSatisfy(status -> assertThat(styles).contains(".receipt-" + status + " .sign"));
    }
}
