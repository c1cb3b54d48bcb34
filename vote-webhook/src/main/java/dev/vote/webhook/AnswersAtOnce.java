package dev.vote.webhook;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;

/**
 * On WildFly: whoever settled a webhook writes its answer, instead of waking another thread for it. An answer is a few bytes and never waits for its reader. Other servers have no such extension, and know nothing of it.
 */
public class AnswersAtOnce implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo module, ServletContext context) {
        module.setAsyncExecutor(Runnable::run);
    }
}
