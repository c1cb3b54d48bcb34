-- Contests, payments and the ledger. Every rule that protects money stands here as well as in Java.
-- Money is counted in minor units (100 to the unit for every currency, as the gateway counts them); time is UTC.

CREATE SEQUENCE contest_seq;
CREATE SEQUENCE category_seq;
CREATE SEQUENCE contestant_seq;
CREATE SEQUENCE vote_package_seq;
-- JPA takes these fifty at a time: it uses the fifty ids that end with the value it was given.
CREATE SEQUENCE payment_seq INCREMENT BY 50 START WITH 50;
CREATE SEQUENCE ledger_entry_seq INCREMENT BY 50 START WITH 50;
CREATE SEQUENCE gateway_event_seq;

CREATE TABLE contest (
    id                   bigint PRIMARY KEY DEFAULT nextval('contest_seq'),
    slug                 varchar(80)   NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title                varchar(120)  NOT NULL CHECK (title <> ''),
    description          varchar(4000) NOT NULL DEFAULT '',
    currency             varchar(3)    NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    price_minor          bigint        NOT NULL CHECK (price_minor > 0),
    max_votes            bigint        NOT NULL DEFAULT 10000 CHECK (max_votes BETWEEN 1 AND 1000000),
    opens_at             timestamptz   NOT NULL,
    closes_at            timestamptz   NOT NULL,
    time_zone            varchar(64)   NOT NULL CHECK (time_zone <> ''),
    state                varchar(16)   NOT NULL
        CHECK (state IN ('DRAFT', 'OPEN', 'PAUSED', 'CLOSED', 'ARCHIVED')),
    late_payments        varchar(32)   NOT NULL DEFAULT 'REVIEW'
        CHECK (late_payments IN ('REVIEW', 'COUNT_IF_STARTED_IN_TIME')),
    results_visibility   varchar(32)   NOT NULL DEFAULT 'LIVE'
        CHECK (results_visibility IN ('LIVE', 'AFTER_CLOSE', 'AFTER_PUBLICATION')),
    results_published_at timestamptz,
    created_at           timestamptz   NOT NULL DEFAULT now(),
    version              bigint        NOT NULL DEFAULT 0,
    CHECK (closes_at > opens_at)
);

CREATE TABLE category (
    id         bigint PRIMARY KEY DEFAULT nextval('category_seq'),
    contest_id bigint       NOT NULL REFERENCES contest,
    name       varchar(80)  NOT NULL CHECK (name <> ''),
    position   integer      NOT NULL DEFAULT 0,
    UNIQUE (contest_id, name),
    UNIQUE (id, contest_id)
);

-- A photo is named by the SHA-256 of its bytes (lower-case hex), so it may be cached for ever.
CREATE TABLE photo (
    digest     varchar(64) PRIMARY KEY CHECK (digest ~ '^[0-9a-f]{64}$'),
    media_type varchar(40) NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp')),
    content    bytea       NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 5000000)
);

CREATE TABLE contestant (
    id           bigint PRIMARY KEY DEFAULT nextval('contestant_seq'),
    contest_id   bigint        NOT NULL REFERENCES contest,
    category_id  bigint,
    code         varchar(12)   NOT NULL CHECK (code ~ '^[A-Z0-9]{2,12}$'),
    name         varchar(120)  NOT NULL CHECK (name <> ''),
    story        varchar(4000) NOT NULL DEFAULT '',
    photo_digest varchar(64)   REFERENCES photo,
    position     integer       NOT NULL DEFAULT 0,
    withdrawn_at timestamptz,
    UNIQUE (contest_id, code),
    UNIQUE (id, contest_id),
    FOREIGN KEY (category_id, contest_id) REFERENCES category (id, contest_id)
);

CREATE TABLE vote_package (
    id          bigint PRIMARY KEY DEFAULT nextval('vote_package_seq'),
    contest_id  bigint NOT NULL REFERENCES contest,
    votes       bigint NOT NULL CHECK (votes > 0),
    price_minor bigint NOT NULL CHECK (price_minor > 0),
    position    integer NOT NULL DEFAULT 0,
    UNIQUE (contest_id, votes),
    UNIQUE (id, contest_id)
);

CREATE TABLE payment (
    id                bigint PRIMARY KEY,
    reference         varchar(64)  NOT NULL UNIQUE CHECK (reference ~ '^[A-Za-z0-9]{22,64}$'),
    gateway           varchar(20)  NOT NULL,
    contest_id        bigint       NOT NULL,
    contestant_id     bigint       NOT NULL,
    package_id        bigint,
    votes             bigint       NOT NULL CHECK (votes > 0),
    amount_minor      bigint       NOT NULL CHECK (amount_minor > 0),
    currency          varchar(3)   NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    email             varchar(254) NOT NULL CHECK (email LIKE '_%@_%'),
    status            varchar(16)  NOT NULL
        CHECK (status IN ('OPEN', 'CREDITED', 'REVERSED', 'FAILED', 'EXPIRED', 'REVIEW')),
    review_reason     varchar(32),
    gateway_message   varchar(200),
    authorization_url varchar(500),
    -- while set and in the future, one caller is asking the gateway for the authorization URL
    authorizing_until timestamptz,
    -- a later attempt at the same purchase, made because the gateway's page for this one was never received
    replaced_by       bigint UNIQUE REFERENCES payment,
    created_at        timestamptz  NOT NULL,
    paid_at           timestamptz,
    credited_at       timestamptz,
    -- recheck: when the gateway is asked again (null: never). Who takes a payment to ask moves this on by a lease.
    next_check_at     timestamptz,
    -- when the gateway was last asked because somebody looked
    hinted_at         timestamptz,
    FOREIGN KEY (contestant_id, contest_id) REFERENCES contestant (id, contest_id),
    FOREIGN KEY (package_id, contest_id) REFERENCES vote_package (id, contest_id),
    CHECK (status <> 'CREDITED' OR credited_at IS NOT NULL),
    CHECK (status IN ('CREDITED', 'REVERSED') OR credited_at IS NULL),
    CHECK ((status = 'REVIEW') <= (review_reason IS NOT NULL)),
    CHECK (replaced_by <> id)
);
CREATE INDEX payment_due ON payment (next_check_at) WHERE next_check_at IS NOT NULL;
CREATE INDEX payment_contest ON payment (contest_id, created_at);

-- What the buyer's form or API call was marked with, so that sending it twice buys once.
CREATE TABLE checkout_key (
    idempotency_key varchar(100) PRIMARY KEY CHECK (length(idempotency_key) >= 16),
    reference       varchar(64) NOT NULL UNIQUE REFERENCES payment (reference) DEFERRABLE INITIALLY DEFERRED,
    created_at      timestamptz NOT NULL
);

CREATE TABLE ledger_entry (
    id            bigint PRIMARY KEY,
    payment_id    bigint      NOT NULL REFERENCES payment,
    contest_id    bigint      NOT NULL,
    contestant_id bigint      NOT NULL,
    kind          varchar(16) NOT NULL,
    votes         bigint      NOT NULL,
    created_at    timestamptz NOT NULL,
    -- the fact that makes a second credit impossible
    UNIQUE (payment_id, kind),
    CHECK ((kind = 'CREDIT' AND votes > 0) OR (kind = 'REVERSAL' AND votes < 0))
);

CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is append-only: % is refused', TG_OP;
END $$;
CREATE TRIGGER ledger_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();

-- One row for each contestant, made together with the contestant. A hot row: room is left on its page for its own updates.
CREATE TABLE tally (
    contestant_id bigint PRIMARY KEY,
    contest_id    bigint NOT NULL,
    votes         bigint NOT NULL DEFAULT 0 CHECK (votes >= 0),
    FOREIGN KEY (contestant_id, contest_id) REFERENCES contestant (id, contest_id)
) WITH (fillfactor = 20);
CREATE INDEX tally_contest ON tally (contest_id);

-- What the gateway told us, as it was told. The same bytes are kept once and counted.
CREATE TABLE gateway_event (
    id               bigint PRIMARY KEY DEFAULT nextval('gateway_event_seq'),
    gateway          varchar(20)  NOT NULL,
    source           varchar(16)  NOT NULL CHECK (source IN ('WEBHOOK', 'VERIFY', 'LIST')),
    event            varchar(80)  NOT NULL,
    reference        varchar(100),
    body             bytea        NOT NULL,
    digest           varchar(64)  NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    outcome          varchar(32)  NOT NULL,
    received_at      timestamptz  NOT NULL,
    last_received_at timestamptz  NOT NULL,
    deliveries       integer      NOT NULL DEFAULT 1 CHECK (deliveries > 0),
    UNIQUE (source, digest)
);
CREATE INDEX gateway_event_reference ON gateway_event (reference);
