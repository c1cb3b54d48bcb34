-- Exports that staff asked for, and how far each one is. The file itself is never kept.

CREATE SEQUENCE export_run_seq;

CREATE TABLE export_run (
    id           bigint PRIMARY KEY DEFAULT nextval('export_run_seq'),
    kind         varchar(16)  NOT NULL CHECK (kind IN ('PAYMENTS', 'LEDGER', 'STANDINGS')),
    format       varchar(8)   NOT NULL CHECK (format IN ('CSV', 'XLSX')),
    -- null: all contests that the person may export
    contest_id   bigint       REFERENCES contest,
    -- what was made in this time; null: without a bound
    period_from  timestamptz,
    period_until timestamptz,
    staff_id     bigint       NOT NULL REFERENCES staff,
    -- as it was then
    staff_name   varchar(120) NOT NULL,
    state        varchar(16)  NOT NULL CHECK (state IN ('REQUESTED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    requested_at timestamptz  NOT NULL,
    started_at   timestamptz,
    -- when the server that runs it last gave a sign of life
    seen_at      timestamptz,
    finished_at  timestamptz,
    server       varchar(100),
    rows_done    bigint       NOT NULL DEFAULT 0 CHECK (rows_done >= 0),
    rows_total   bigint       NOT NULL DEFAULT 0 CHECK (rows_total >= 0),
    CHECK (period_until > period_from),
    CHECK (state <> 'REQUESTED' OR started_at IS NULL),
    CHECK (state NOT IN ('RUNNING', 'DONE', 'FAILED') OR started_at IS NOT NULL),
    CHECK ((started_at IS NULL) = (seen_at IS NULL) AND (started_at IS NULL) = (server IS NULL)),
    CHECK ((state IN ('DONE', 'CANCELLED', 'FAILED')) = (finished_at IS NOT NULL))
);
CREATE INDEX export_run_requested ON export_run (requested_at DESC, id DESC);
CREATE INDEX export_run_running ON export_run (seen_at) WHERE state = 'RUNNING';
