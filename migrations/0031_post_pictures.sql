-- Pictures of posts: read in the background, their hits stored beside those of the text.

-- reading: what was read, as JSON, empty until then; refusal: why it could not be read, as JSON, else empty. hash: of the picture, for likeness.
CREATE TABLE post_pictures (
    id BIGINT NOT NULL PRIMARY KEY,
    post_id BIGINT NOT NULL,
    post_version BIGINT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES account_identities (id),
    attachment_id BIGINT NOT NULL REFERENCES attachments (id),
    digest TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'read', 'refused')),
    refusal TEXT NOT NULL,
    reading TEXT NOT NULL,
    hash BIGINT NOT NULL,
    added_by BIGINT NOT NULL,
    recorded_from BIGINT NOT NULL,
    read_at BIGINT,
    UNIQUE (post_id, post_version, digest)
);
CREATE INDEX post_pictures_state ON post_pictures (state, id);

-- The hash in six parts: of two that differ in five bits or fewer, one part at least is the same.
CREATE TABLE post_picture_bands (
    band BIGINT NOT NULL,
    bits BIGINT NOT NULL,
    picture_id BIGINT NOT NULL REFERENCES post_pictures (id),
    PRIMARY KEY (band, bits, picture_id)
);

-- What a row of post_hits with field picture means: place text, code or picture (the file as a whole), the words exactly, the box in pixels.
CREATE TABLE post_picture_hits (
    hit_id BIGINT NOT NULL PRIMARY KEY REFERENCES post_hits (id),
    picture_id BIGINT NOT NULL REFERENCES post_pictures (id),
    place TEXT NOT NULL CHECK (place IN ('text', 'code', 'picture')),
    words TEXT NOT NULL,
    box_left BIGINT NOT NULL,
    box_top BIGINT NOT NULL,
    box_width BIGINT NOT NULL,
    box_height BIGINT NOT NULL
);
CREATE INDEX post_picture_hits_picture ON post_picture_hits (picture_id);
