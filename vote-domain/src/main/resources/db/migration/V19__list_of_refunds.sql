-- The gateway's list of refunds is read too: what no message told of is found there.
SET LOCAL lock_timeout = '60s';

-- A message and the list may name one part differently: it has a name by each road that told of it.
ALTER TABLE partial_refund_part
    DROP CONSTRAINT partial_refund_part_pkey,
    ALTER COLUMN name DROP NOT NULL,
    -- the gateway's own for it in its list; null if only a message, or our own questions, told of it
    ADD COLUMN listed varchar(100) CHECK (listed <> ''),
    ADD CONSTRAINT partial_refund_part_name UNIQUE (payment_id, name),
    ADD CONSTRAINT partial_refund_part_listed UNIQUE (payment_id, listed),
    ADD CONSTRAINT partial_refund_part_named CHECK (name IS NOT NULL OR listed IS NOT NULL);

-- Lines of that list that nothing more is to be learned from, so that their charges aren't asked about again: settled, or not ours.
CREATE TABLE listed_refund (
    gateway varchar(20)  NOT NULL,
    name    varchar(100) NOT NULL,
    read_at timestamptz  NOT NULL,
    PRIMARY KEY (gateway, name)
);

-- Those that Vote follows itself are known by this.
CREATE INDEX refund_gateway_id ON refund (gateway_id) WHERE gateway_id IS NOT NULL;

ALTER TABLE reconciliation_run
    ADD COLUMN refunds bigint NOT NULL DEFAULT 0,
    DROP CONSTRAINT reconciliation_run_phase_check,
    ADD CONSTRAINT reconciliation_run_phase_check CHECK (phase IN ('LISTING', 'REFUNDS', 'THEIRS', 'OURS', 'HEARD', 'EARLIER', 'DONE'));
