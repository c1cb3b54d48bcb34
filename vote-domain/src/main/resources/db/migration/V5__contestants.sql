-- What staff need to look after contestants: who changed what meanwhile, why somebody was withdrawn, photos for lists.

ALTER TABLE contestant
    ADD COLUMN version bigint NOT NULL DEFAULT 0,
    ADD COLUMN withdrawn_reason varchar(500) NOT NULL DEFAULT '',
    ADD CHECK (withdrawn_at IS NOT NULL OR withdrawn_reason = '');

-- A rendition for lists; it belongs to its photo and never changes either. Null: the photo is shown there itself.
ALTER TABLE photo ADD COLUMN small bytea CHECK (octet_length(small) BETWEEN 1 AND 500000);
