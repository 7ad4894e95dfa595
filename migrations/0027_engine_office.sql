-- What an office decides about the content rules: how each of them speaks.
-- The list of hits is read by time of publication.
CREATE INDEX post_hits_published ON post_hits (published_at, id);

-- How a content rule speaks since recorded_from: shown as the rule book says, warning as a hint only, off not at all.
CREATE TABLE content_rule_modes (
    id BIGINT NOT NULL PRIMARY KEY,
    rule TEXT NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('shown', 'warning', 'off')),
    reason TEXT NOT NULL,
    decided_by BIGINT NOT NULL,
    recorded_from BIGINT NOT NULL,
    recorded_to BIGINT NOT NULL
);
CREATE INDEX content_rule_modes_rule ON content_rule_modes (rule, recorded_to);
CREATE INDEX content_rule_modes_live ON content_rule_modes (recorded_to);
