package dev.vote.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The browser of the whole run: the one that {@code VOTE_CHROMIUM} names, else an installed one, else Playwright's own
 * download, else Debian's package where it may be installed. The one without a window of its own, where there is it, opens a
 * page in half the time.
 */
final class Chromium {

    private static final String PACKAGE = "chromium-headless-shell";
    private static final List<String> NAMES =
            List.of(PACKAGE, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final long DOWNLOAD_MINUTES = 3;
    private static final long INSTALL_MINUTES = 10;

    private static Playwright playwright;
    private static Browser browser;

    private Chromium() {}

    /** Launched by whoever asks first. */
    static synchronized Browser browser() {
        if (browser == null) {
            Optional<Path> executable = executable();
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            BrowserType.LaunchOptions options =
                    new BrowserType.LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
            executable.ifPresent(options::setExecutablePath);
            browser = playwright.chromium().launch(options);
        }
        return browser;
    }

    static synchronized void quit() {
        if (browser != null) {
            browser.close();
            playwright.close();
            browser = null;
        }
    }

    /** Empty for Playwright's own. */
    private static Optional<Path> executable() {
        Optional<Path> executable = installed();
        if (executable.isPresent() || isDownloaded()) {
            return executable;
        }
        return Optional.of(fromDebian()
                .orElseThrow(() -> new IllegalStateException(
                        "no Chromium: install one, or name one in the environment variable VOTE_CHROMIUM")));
    }

    private static Optional<Path> installed() {
        String named = System.getenv("VOTE_CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean isDownloaded() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return succeeds(
                DOWNLOAD_MINUTES,
                java,
                "-cp",
                System.getProperty("java.class.path"),
                CLI.class.getName(),
                "install",
                "--only-shell",
                "chromium");
    }

    private static Optional<Path> fromDebian() {
        boolean done = succeeds(INSTALL_MINUTES, "apt-get", "update", "-q")
                && succeeds(INSTALL_MINUTES, "apt-get", "install", "-q", "-y", "--no-install-recommends", PACKAGE);
        return done ? installed() : Optional.empty();
    }

    private static boolean succeeds(long minutes, String... command) {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
