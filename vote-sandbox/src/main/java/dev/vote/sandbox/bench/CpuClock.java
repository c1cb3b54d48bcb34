package dev.vote.sandbox.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** The CPU time of a process and those it started, from Linux's {@code /proc/<pid>/stat}. */
record CpuClock(long pid) {

    /** By the kernel's USER_HZ, which is 100 on every Linux that a JDK runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int FIRST_TIME = 11;
    private static final int TIMES = 4;

    /** Of its own, of what it has waited for, and of its living descendants. */
    double seconds() {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        long ticks = LongStream.concat(LongStream.of(pid), process.descendants().mapToLong(ProcessHandle::pid))
                .map(CpuClock::ticks)
                .sum();
        return ticks / TICKS_PER_SECOND;
    }

    /** Of this process, without those it started. */
    static double ownSeconds() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return (double) system.getProcessCpuTime() / TimeUnit.SECONDS.toNanos(1);
    }

    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = FIRST_TIME; i < FIRST_TIME + TIMES; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks;
        } catch (IOException e) {
            // it has ended meanwhile, before its file was opened or after; who waited for it counts its time
            return 0;
        }
    }
}
