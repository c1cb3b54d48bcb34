-- Contests are run by their organisers: rules, packages that are no longer sold, and what was changed after the first sale.

ALTER TABLE contest ADD COLUMN rules varchar(8000) NOT NULL DEFAULT '';

-- A package that was sold is retired, not deleted, and another price is another package.
ALTER TABLE vote_package ADD COLUMN retired_at timestamptz;
ALTER TABLE vote_package DROP CONSTRAINT vote_package_contest_id_votes_key;
CREATE UNIQUE INDEX vote_package_on_sale ON vote_package (contest_id, votes) WHERE retired_at IS NULL;

CREATE SEQUENCE contest_amendment_seq;
CREATE TABLE contest_amendment (
    id         bigint PRIMARY KEY DEFAULT nextval('contest_amendment_seq'),
    contest_id bigint        NOT NULL REFERENCES contest,
    at         timestamptz   NOT NULL,
    what       varchar(200)  NOT NULL CHECK (what <> ''),
    before     varchar(1000) NOT NULL,
    after      varchar(1000) NOT NULL,
    reason     varchar(500)  NOT NULL CHECK (length(reason) >= 10)
);
CREATE INDEX contest_amendment_contest ON contest_amendment (contest_id, id);

CREATE FUNCTION amendments_are_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'amendments are append-only: % is refused', TG_OP;
END $$;
CREATE TRIGGER amendments_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON contest_amendment
    FOR EACH STATEMENT EXECUTE FUNCTION amendments_are_append_only();

-- What is over stays over, its close decides which payments count, and money that was asked for in one currency never
-- becomes another.
CREATE FUNCTION contest_moves_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state IN ('CLOSED', 'ARCHIVED') AND NEW.state NOT IN ('CLOSED', 'ARCHIVED') THEN
        RAISE EXCEPTION 'a contest that is over can''t become %', NEW.state;
    END IF;
    IF OLD.state IN ('CLOSED', 'ARCHIVED') AND OLD.closes_at <> NEW.closes_at THEN
        RAISE EXCEPTION 'the close of a contest that is over can''t change';
    END IF;
    IF OLD.currency <> NEW.currency AND EXISTS (SELECT 1 FROM payment WHERE contest_id = OLD.id) THEN
        RAISE EXCEPTION 'the currency of a contest with payments can''t change';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER contest_moves_on BEFORE UPDATE OF state, closes_at, currency ON contest
    FOR EACH ROW EXECUTE FUNCTION contest_moves_on();
