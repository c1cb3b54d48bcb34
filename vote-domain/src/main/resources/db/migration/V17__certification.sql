-- Certified results: frozen, each with the seal up to which the ledger adds up to it. docs/verification.md tells what the digest is made of.
SET LOCAL lock_timeout = '60s';

-- No foreign keys: a row that is referred to is locked when its parent is deleted, and nobody may lock these.
CREATE TABLE certification (
    contest_id   bigint       NOT NULL,
    -- a later one replaces those before, which stay
    number       integer      NOT NULL CHECK (number > 0),
    title        varchar(120) NOT NULL,
    slug         varchar(80)  NOT NULL,
    opens_at     timestamptz  NOT NULL,
    closes_at    timestamptz  NOT NULL,
    time_zone    varchar(64)  NOT NULL,
    certified_by bigint       NOT NULL,
    certified_at timestamptz  NOT NULL CHECK (certified_at >= closes_at),
    -- needed where something was open, and for one that replaces another
    reason       varchar(500) NOT NULL,
    -- 0 and 64 zeros for a contest without any vote
    seal_number  bigint       NOT NULL CHECK (seal_number >= 0),
    seal_hash    varchar(64)  NOT NULL CHECK (seal_hash ~ '^[0-9a-f]{64}$'),
    entries      bigint       NOT NULL CHECK (entries >= 0),
    awaited      bigint       NOT NULL CHECK (awaited >= 0),
    reviews      bigint       NOT NULL CHECK (reviews >= 0),
    refunds      bigint       NOT NULL CHECK (refunds >= 0),
    disputes     bigint       NOT NULL CHECK (disputes >= 0),
    differences  bigint       NOT NULL CHECK (differences >= 0),
    -- of the certificate before this one
    replaces     varchar(64)  CHECK (replaces ~ '^[0-9a-f]{64}$'),
    digest       varchar(64)  NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (contest_id, number),
    CHECK ((replaces IS NULL) = (number = 1)),
    CHECK (reason <> '' OR number = 1 AND awaited + reviews + refunds + disputes + differences = 0)
);

CREATE TABLE certified_standing (
    contest_id    bigint       NOT NULL,
    number        integer      NOT NULL,
    -- in the order of the certificate
    position      integer      NOT NULL CHECK (position > 0),
    contestant_id bigint       NOT NULL,
    code          varchar(12)  NOT NULL,
    name          varchar(120) NOT NULL,
    category      varchar(80)  NOT NULL,
    rank          integer      NOT NULL CHECK (rank > 0),
    place         integer      NOT NULL CHECK (place > 0),
    votes         bigint       NOT NULL CHECK (votes >= 0),
    amount_minor  bigint       NOT NULL,
    PRIMARY KEY (contest_id, number, position),
    UNIQUE (contest_id, number, code)
);

CREATE TRIGGER certifications_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON certification
    FOR EACH STATEMENT EXECUTE FUNCTION seals_are_append_only();
CREATE TRIGGER certifications_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON certified_standing
    FOR EACH STATEMENT EXECUTE FUNCTION seals_are_append_only();
REVOKE UPDATE, DELETE, TRUNCATE ON certification, certified_standing FROM CURRENT_USER;

-- What a certificate says of the contest and of who takes part stays.
CREATE FUNCTION certified_contest_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM certification WHERE contest_id IN (OLD.contest_id, NEW.contest_id)) THEN
        RAISE EXCEPTION 'the result of the contest is certified: % of % is refused', TG_OP, TG_TABLE_NAME;
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER certified_contest_stays BEFORE INSERT OR DELETE ON contestant
    FOR EACH ROW EXECUTE FUNCTION certified_contest_stays();
CREATE TRIGGER certified_contestant_stays BEFORE UPDATE ON contestant FOR EACH ROW
    WHEN ((OLD.contest_id, OLD.category_id, OLD.code, OLD.name) IS DISTINCT FROM (NEW.contest_id, NEW.category_id, NEW.code, NEW.name))
    EXECUTE FUNCTION certified_contest_stays();
CREATE TRIGGER certified_contest_stays BEFORE DELETE ON category
    FOR EACH ROW EXECUTE FUNCTION certified_contest_stays();
CREATE TRIGGER certified_category_stays BEFORE UPDATE ON category FOR EACH ROW
    WHEN ((OLD.contest_id, OLD.name) IS DISTINCT FROM (NEW.contest_id, NEW.name))
    EXECUTE FUNCTION certified_contest_stays();

CREATE FUNCTION certified_title_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.title <> NEW.title OR OLD.slug <> NEW.slug OR OLD.opens_at <> NEW.opens_at OR OLD.closes_at <> NEW.closes_at)
       AND EXISTS (SELECT 1 FROM certification WHERE contest_id = OLD.id) THEN
        RAISE EXCEPTION 'the result of the contest is certified: its title and window stay';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER certified_title_stays BEFORE UPDATE OF title, slug, opens_at, closes_at ON contest
    FOR EACH ROW EXECUTE FUNCTION certified_title_stays();

-- How many payments of a contest are open is asked with each view of its results after the close. Of its quarters few have any then.
CREATE INDEX checkout_quarter_open ON checkout_quarter (contest_id) WHERE stage = 'OPEN' AND payments <> 0;
