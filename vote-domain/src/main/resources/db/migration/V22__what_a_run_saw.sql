-- Which differences a comparison with the gateway's list saw, and what both sides said then: a difference itself keeps only the last of them.
SET LOCAL lock_timeout = '60s';

-- The first of each run; how many there were stands with the run.
CREATE TABLE reconciliation_sighting (
    run_id        bigint       NOT NULL REFERENCES reconciliation_run,
    difference_id bigint       NOT NULL REFERENCES reconciliation_difference,
    ours          varchar(200) NOT NULL,
    theirs        varchar(200) NOT NULL,
    PRIMARY KEY (run_id, difference_id)
);
INSERT INTO reconciliation_sighting (run_id, difference_id, ours, theirs)
    SELECT last_run, id, ours, theirs FROM reconciliation_difference;
