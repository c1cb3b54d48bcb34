package dev.vote.sandbox.bench;

/**
 * The CPU seconds that each of the three used.
 *
 * @param client the load generator, in this process
 * @param server the application server; 0 where it took no part
 * @param database all of PostgreSQL's processes
 */
record CpuUse(double client, double server, double database) {

    CpuUse minus(CpuUse earlier) {
        return new CpuUse(client - earlier.client, server - earlier.server, database - earlier.database);
    }
}
