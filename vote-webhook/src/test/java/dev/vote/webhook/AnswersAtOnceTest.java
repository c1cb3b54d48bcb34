package dev.vote.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AnswersAtOnceTest {

    @Test
    void theServerFindsItAndAnswersInTheThreadThatKnows() {
        DeploymentInfo module = new DeploymentInfo();
        AtomicReference<Thread> answering = new AtomicReference<>();

        assertThat(ServiceLoader.load(ServletExtension.class))
                .hasAtLeastOneElementOfType(AnswersAtOnce.class)
                .allSatisfy(extension -> extension.handleDeployment(module, null));
        module.getAsyncExecutor().execute(() -> answering.set(Thread.currentThread()));

        assertThat(answering).hasValue(Thread.currentThread());
    }
}
