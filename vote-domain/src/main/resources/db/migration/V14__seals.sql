-- Ledger entries are sealed, in order, into a chain for each contest; docs/verification.md tells how what is sealed is written. Settlement
-- does nothing for it: no column, no index and no trigger is added to the ledger.

SET LOCAL lock_timeout = '60s';

-- One link of a contest's chain.
CREATE TABLE seal (
    contest_id    bigint      NOT NULL,
    number        bigint      NOT NULL CHECK (number > 0),
    -- the hash of the seal before; 64 zeros for the first
    previous_hash varchar(64) NOT NULL CHECK (previous_hash ~ '^[0-9a-f]{64}$'),
    -- of the Merkle tree over its entries
    root          varchar(64) NOT NULL CHECK (root ~ '^[0-9a-f]{64}$'),
    entries       integer     NOT NULL CHECK (entries > 0),
    sealed_at     timestamptz NOT NULL,
    hash          varchar(64) NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (contest_id, number),
    -- two seals can't follow the same one
    UNIQUE (contest_id, previous_hash)
);

-- Where each entry is. No foreign keys to the ledger nor to the seal: to check one, PostgreSQL locks the row that is referred to, for which the
-- right to update it is needed, and nobody has that.
CREATE TABLE sealed_entry (
    entry_id    bigint  PRIMARY KEY,
    contest_id  bigint  NOT NULL,
    seal_number bigint  NOT NULL,
    place       integer NOT NULL CHECK (place > 0),
    UNIQUE (contest_id, seal_number, place)
);

-- How far sealing is; one row, which also is the lock of whoever seals. Ids aren't committed in their order, so what is below the watermark is
-- sealed, and above it may be both. The mark becomes the watermark once no transaction runs any more that could have taken an id up to it.
CREATE TABLE sealing (
    one_row      boolean     PRIMARY KEY DEFAULT true CHECK (one_row),
    watermark    bigint      NOT NULL DEFAULT 0,
    mark         bigint      NOT NULL,
    mark_xid     xid8        NOT NULL,
    marked_at    timestamptz NOT NULL,
    -- when the ledger is audited next; who takes that moves it on
    audit_due_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO sealing (mark, mark_xid, marked_at) SELECT last_value, pg_current_xact_id(), now() FROM ledger_entry_seq;

-- What the audits of the ledger found.
CREATE SEQUENCE ledger_audit_seq;
CREATE TABLE ledger_audit (
    id             bigint PRIMARY KEY DEFAULT nextval('ledger_audit_seq'),
    began_at       timestamptz NOT NULL,
    ended_at       timestamptz NOT NULL,
    -- who wanted it; null: the timer
    staff_id       bigint      REFERENCES staff,
    contests       bigint      NOT NULL,
    entries        bigint      NOT NULL,
    unsealed       bigint      NOT NULL,
    -- how many seals were computed anew, and the last of those that come in turn: the next audit goes on there
    seals          bigint      NOT NULL,
    turn_contest   bigint      NOT NULL,
    turn_seal      bigint      NOT NULL,
    differences    bigint      NOT NULL
);
CREATE INDEX ledger_audit_began ON ledger_audit (began_at DESC, id DESC);

CREATE TABLE ledger_difference (
    audit_id   bigint       NOT NULL REFERENCES ledger_audit,
    contest_id bigint       NOT NULL,
    kind       varchar(16)  NOT NULL CHECK (kind IN ('TALLY', 'UNSEALED', 'SEAL')),
    -- a contestant's code, an entry's number, a seal's number
    subject    varchar(40)  NOT NULL,
    expected   varchar(100) NOT NULL,
    found      varchar(100) NOT NULL
);
CREATE INDEX ledger_difference_audit ON ledger_difference (audit_id);

CREATE FUNCTION seals_are_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP;
END $$;
CREATE TRIGGER seals_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON seal
    FOR EACH STATEMENT EXECUTE FUNCTION seals_are_append_only();
CREATE TRIGGER seals_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sealed_entry
    FOR EACH STATEMENT EXECUTE FUNCTION seals_are_append_only();
CREATE TRIGGER seals_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_audit
    FOR EACH STATEMENT EXECUTE FUNCTION seals_are_append_only();
CREATE TRIGGER seals_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_difference
    FOR EACH STATEMENT EXECUTE FUNCTION seals_are_append_only();

-- And Vote's own role may not even try. (A payment with entries can't be deleted any more either: that too would lock them.)
REVOKE UPDATE, DELETE, TRUNCATE ON ledger_entry, seal, sealed_entry FROM CURRENT_USER;
