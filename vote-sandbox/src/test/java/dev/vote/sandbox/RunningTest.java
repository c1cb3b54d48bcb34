package dev.vote.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vote.sandbox.process.SandboxFailure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningTest {

    private final List<String> ended = new ArrayList<>();
    private final Running running = new Running();

    @Test
    void lastStartedEndsFirst() {
        start("database");
        start("gateway");
        start("server");
        running.close();
        assertThat(ended).containsExactly("server", "gateway", "database");
    }

    @Test
    void partThatFailsToEndKeepsNoOtherAlive() {
        start("database");
        running.start(() -> "stuck", part -> {
            throw new IllegalStateException("stuck");
        });
        assertThatThrownBy(running::close).hasMessage("stuck");
        assertThat(ended).containsExactly("database");
    }

    @Test
    void everythingEndsOnce() {
        start("database");
        running.close();
        running.close();
        assertThat(ended).containsExactly("database");
    }

    @Test
    void nothingStartsOnceTheEndHasBegun() {
        running.close();
        assertThatThrownBy(() -> start("server")).isInstanceOf(SandboxFailure.class);
        assertThat(ended).isEmpty();
    }

    private void start(String name) {
        running.start(() -> name, ended::add);
    }
}
