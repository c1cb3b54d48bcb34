package dev.vote.it;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Builds the stage before the first test is even looked for, because Arquillian reads its ports then. */
public class StageSession implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("it.ear") != null) {
            Stage.build();
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Chromium.quit();
        Stage.strike();
    }
}
