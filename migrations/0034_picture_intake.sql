-- Pictures that posts name and that are fetched in the background; videos of posts and of drafts, read scene by scene.

ALTER TABLE post_pictures ADD COLUMN kind TEXT NOT NULL DEFAULT 'picture' CHECK (kind IN ('picture', 'video'));

-- Of a video: the second of the first scene that shows it, and how many scenes do.
ALTER TABLE post_picture_hits ADD COLUMN at_second BIGINT NOT NULL DEFAULT 0;
ALTER TABLE post_picture_hits ADD COLUMN scenes BIGINT NOT NULL DEFAULT 1;

-- waiting: to be fetched, not before next_at; taken: picture_id holds it; given_up: refusal says why, as JSON. size_bytes: what was fetched for it, 0 where
-- the file was known. host: whose patience is spared.
CREATE TABLE post_picture_addresses (
    id BIGINT NOT NULL PRIMARY KEY,
    post_id BIGINT NOT NULL,
    post_version BIGINT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES account_identities (id),
    position BIGINT NOT NULL,
    address TEXT NOT NULL,
    host TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'taken', 'given_up')),
    attempts BIGINT NOT NULL,
    next_at BIGINT NOT NULL,
    refusal TEXT NOT NULL,
    picture_id BIGINT REFERENCES post_pictures (id),
    size_bytes BIGINT NOT NULL,
    recorded_from BIGINT NOT NULL,
    settled_at BIGINT,
    UNIQUE (post_id, post_version, position)
);
CREATE INDEX post_picture_addresses_due ON post_picture_addresses (state, host, next_at);
CREATE INDEX post_picture_addresses_address ON post_picture_addresses (address, state);
CREATE INDEX post_picture_addresses_settled ON post_picture_addresses (settled_at);

-- A video that is inspected beside a draft; kept for a day. hits: as JSON once it was read. published_at: the day whose wording counts.
CREATE TABLE draft_videos (
    id BIGINT NOT NULL PRIMARY KEY,
    attachment_id BIGINT NOT NULL REFERENCES attachments (id),
    account_id BIGINT,
    published_at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'read', 'refused')),
    refusal TEXT NOT NULL,
    hits TEXT NOT NULL,
    created_by BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX draft_videos_state ON draft_videos (state, id);

-- Of a video of either kind (both take their numbers from one series): how far its reading is, and what was seen.
CREATE TABLE video_readings (
    video_id BIGINT NOT NULL PRIMARY KEY,
    frames_done BIGINT NOT NULL,
    frames_total BIGINT NOT NULL,
    seconds BIGINT NOT NULL,
    seconds_seen BIGINT NOT NULL
);
CREATE TABLE video_scenes (
    video_id BIGINT NOT NULL,
    at_second BIGINT NOT NULL,
    reading TEXT NOT NULL,
    frame BYTEA NOT NULL,
    PRIMARY KEY (video_id, at_second)
);
